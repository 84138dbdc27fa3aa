package assay.simulator.request;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.ImageData;
import assay.simulator.protocol.ImageHead;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Problem.Violation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks {@code generationConfig} against what the model can do. */
final class OutputChecks {
  private static final String CONFIG = "generation_config.";
  private static final String IMAGE_CONFIG = CONFIG + "image_config.";

  private final Model model;
  private final JsonNode config;
  private final List<Violation> violations;

  OutputChecks(Model model, JsonNode config, List<Violation> violations) {
    this.model = model;
    this.config = config;
    this.violations = violations;
  }

  /** What is wanted; without an aspect ratio the last reference image says it. */
  Asked.Output of(List<ImageData> images) {
    range("temperature", "temperature", 0, 2);
    range("topP", "top_p", 0, 1);
    range("maxOutputTokens", "max_output_tokens", 1, Integer.MAX_VALUE);
    candidates();
    thinking();
    return new Asked.Output(
        ratio(images),
        size(),
        modalities(),
        number("seed"),
        number("maxOutputTokens"),
        config.path("thinkingConfig").path("includeThoughts").asBoolean(false));
  }

  private void candidates() {
    Integer count = number("candidateCount");
    if (count != null && count != 1) {
      String text = "Multiple candidates is not enabled for models/" + model.id();
      add(CONFIG + "candidate_count", text);
    }
  }

  private void range(String name, String snakeName, double low, double high) {
    JsonNode value = config.path(name);
    if (value.isNumber() && (value.asDouble() < low || value.asDouble() > high)) {
      String place = CONFIG + snakeName;
      String range = "[" + low + ", " + high + "]";
      String text = snakeName + " must be in the range " + range + ".";
      add(place, "* GenerateContentRequest." + place + ": " + text);
    }
  }

  private void thinking() {
    String level = config.path("thinkingConfig").path("thinkingLevel").asString("");
    if (level.isEmpty() || level.endsWith("_UNSPECIFIED")) {
      return;
    }
    Model.Thinking thinking = model.thinking();
    String place = CONFIG + "thinking_config.thinking_level";
    if (!thinking.thinks()) {
      add(place, "Thinking level is not supported for this model.");
    } else if (!thinking.levels().isEmpty() && !thinking.levels().contains(level)) {
      add(place, "Thinking level " + level + " is not supported for this model.");
    }
  }

  private Set<String> modalities() {
    Set<String> wanted = new LinkedHashSet<>();
    config.path("responseModalities").valueStream().forEach(m -> wanted.add(m.asString("")));
    wanted.remove("MODALITY_UNSPECIFIED");
    if (wanted.contains("AUDIO") || wanted.contains("VIDEO")) {
      add(
          CONFIG + "response_modalities",
          "The requested combination of response modalities ("
              + String.join(", ", wanted)
              + ") is not supported by the model. models/"
              + model.id()
              + " accepts the following combination of response modalities:\n* IMAGE\n* TEXT, IMAGE\n");
    }
    return wanted.isEmpty() ? Set.of("TEXT", "IMAGE") : wanted;
  }

  private String size() {
    Map<String, Integer> sizes = model.canvas().tokens();
    String usual = sizes.containsKey("1K") ? "1K" : sizes.keySet().iterator().next();
    JsonNode sent = config.path("imageConfig").path("imageSize");
    if (!sent.isString()) {
      return usual;
    }
    if (!model.canvas().sizeMayBeSent()) {
      add(IMAGE_CONFIG + "image_size", "Image size is not supported by models/" + model.id() + ".");
    } else if (!sizes.containsKey(sent.asString())) {
      oneOf("image_size", sent.asString(), sizes.keySet());
    }
    return sent.asString();
  }

  private String ratio(List<ImageData> images) {
    Map<String, List<Integer>> ratios = model.canvas().ratios();
    JsonNode sent = config.path("imageConfig").path("aspectRatio");
    if (!sent.isString()) {
      return images.isEmpty() ? "1:1" : nearest(images.getLast().head());
    }
    if (!ratios.containsKey(sent.asString())) {
      oneOf("aspect_ratio", sent.asString(), ratios.keySet());
    }
    return sent.asString();
  }

  private String nearest(ImageHead image) {
    if (!image.hasSize()) {
      return "1:1";
    }
    double wanted = Math.log((double) image.width() / image.height());
    return model.canvas().ratios().entrySet().stream()
        .min(Comparator.comparingDouble(e -> Math.abs(shape(e.getValue()) - wanted)))
        .map(Map.Entry::getKey)
        .orElse("1:1");
  }

  private static double shape(List<Integer> sides) {
    return Math.log((double) sides.get(0) / sides.get(1));
  }

  private void oneOf(String field, String sent, Set<String> allowed) {
    String place = IMAGE_CONFIG + field;
    String which = " must be one of " + String.join(", ", allowed) + " for models/" + model.id();
    add(place, "Invalid value at '" + place + "', \"" + sent + "\": it" + which + ".");
  }

  private @Nullable Integer number(String name) {
    JsonNode value = config.path(name);
    return value.isNumber() ? Integer.valueOf((int) value.asDouble()) : null;
  }

  private void add(String place, String description) {
    violations.add(new Violation(place, description));
  }
}
