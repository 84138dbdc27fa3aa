package assay.simulator.request;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.ImageData;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Problem.Violation;
import assay.simulator.protocol.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What must be true of a request beyond its form. The service's own words where a capture has them,
 * else in its manner.
 */
final class RequestChecks {
  private static final String REQUEST = "* GenerateContentRequest.";
  private static final int MOST_IMAGES = 14;

  private final Platform platform;
  private final Model model;
  private final JsonNode request;
  private final List<Violation> violations = new ArrayList<>();

  RequestChecks(Platform platform, Model model, JsonNode request) {
    this.platform = platform;
    this.model = model;
    this.request = request;
  }

  Asked asked() throws Refusal {
    contents();
    modelName();
    armor();
    Map<Category, Bar> bars = bars();
    List<ImageData> images = new ImageChecks(violations).of(request.path("contents"));
    if (images.size() > MOST_IMAGES) {
      add("contents", "Please use fewer than 15 images in your request to models/" + model.id());
    }
    OutputChecks output = new OutputChecks(model, request.path("generationConfig"), violations);
    Asked.Output wanted = output.of(images);
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations).refusal();
    }
    refuseFiles();
    return new Asked(model, prompt(), images, bars, wanted);
  }

  private void contents() {
    JsonNode contents = request.path("contents");
    if (contents.isEmpty()) {
      add("contents", REQUEST + "contents: contents is not specified");
    }
    for (int i = 0; i < contents.size(); i++) {
      String role = contents.path(i).path("role").asString("user");
      if (!role.isEmpty() && !role.equals("user") && !role.equals("model")) {
        add("contents[" + i + "].role", "Please use a valid role: user, model.");
      }
      if (contents.path(i).path("parts").isEmpty()) {
        String place = "contents[" + i + "].parts";
        add(place, REQUEST + place + ": contents.parts must not be empty.");
      }
    }
  }

  /** A model may be named in the body as well, and then it is that of the path. */
  private void modelName() {
    String named = request.path("model").asString("");
    if (!named.isEmpty() && !named.substring(named.lastIndexOf('/') + 1).equals(model.id())) {
      add("model", "The model of the request, " + named + ", is not models/" + model.id() + ".");
    }
  }

  /** Model Armor takes the place of the settings ({@code prediction_service.proto}). */
  private void armor() {
    if (request.has("modelArmorConfig") && !request.path("safetySettings").isEmpty()) {
      add("safety_settings", "safety_settings must not be set if model_armor_config is set.");
    }
  }

  private Map<Category, Bar> bars() {
    Map<Category, Bar> bars = new EnumMap<>(Category.class);
    List<Category> seen = new ArrayList<>();
    JsonNode settings = request.path("safetySettings");
    for (int i = 0; i < settings.size(); i++) {
      JsonNode setting = settings.path(i);
      String place = "safety_settings[" + i + "]";
      Optional<Category> category = Category.of(platform, setting.path("category").asString(""));
      if (category.isEmpty()) {
        add(place, REQUEST + place + ": element predicate failed: $.category in " + allowed());
      } else if (seen.contains(category.get())) {
        String name = category.get().wireName();
        add(place + ".category", REQUEST + place + ".category: duplicate setting for " + name);
      } else {
        seen.add(category.get());
        threshold(setting).ifPresent(bar -> bars.put(category.get(), bar));
      }
    }
    return bars;
  }

  private static Optional<Bar> threshold(JsonNode setting) {
    return setting.path("threshold").stringValueOpt().flatMap(Bar::of);
  }

  private String allowed() {
    return Category.of(platform).stream()
        .map(category -> "HarmCategory." + category.wireName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Files can be named only where they can be uploaded, and here they cannot. */
  private void refuseFiles() throws Refusal {
    List<JsonNode> files = request.path("contents").findValues("fileData");
    if (!files.isEmpty()) {
      throw Problem.noFile(files.getFirst().path("fileUri").asString("")).refusal();
    }
  }

  private String prompt() {
    Stream<JsonNode> turns =
        Stream.concat(
            Stream.of(request.path("systemInstruction")),
            request.path("contents").valueStream().filter(this::isUser));
    return turns
        .flatMap(turn -> turn.path("parts").valueStream())
        .flatMap(part -> part.path("text").stringValueOpt().stream())
        .collect(Collectors.joining("\n"));
  }

  private boolean isUser(JsonNode turn) {
    return !turn.path("role").asString("user").equals("model");
  }

  private void add(String place, String description) {
    violations.add(new Violation(place, description));
  }
}
