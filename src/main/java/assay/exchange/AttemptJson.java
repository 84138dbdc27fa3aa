package assay.exchange;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.PixelSize;
import assay.attempt.ReferenceImage;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attempt as one JSON object on a line, for other programs (docs/cli.md). A category that was
 * not sent is not among the thresholds. Pictures are named by hash and never held. Those of a
 * locked case are marked as withheld in every attempt that shares a key with it, earlier ones
 * included, and its prompt is its hash alone.
 */
public final class AttemptJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String REVISED_PROMPT = ".revised_prompt";

  private final OutcomeJson outcomes;
  private final Predicate<Case> locks;

  /**
   * A writer.
   *
   * @param outcomes writes the outcomes
   * @param locks whether a case is locked; asked for each attempt when it is written
   */
  public AttemptJson(OutcomeJson outcomes, Predicate<Case> locks) {
    this.outcomes = outcomes;
    this.locks = locks;
  }

  /** The object on one line. */
  public String line(Session session, Attempt attempt) {
    return MAPPER.writeValueAsString(node(session, attempt));
  }

  private ObjectNode node(Session session, Attempt attempt) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", attempt.id().toString());
    ObjectNode sessionNode = node.putObject("session");
    sessionNode.put("id", session.id().toString());
    sessionNode.put("name", session.name());
    node.put("run", attempt.place().runNumber());
    node.put("repeat", attempt.place().repeat());
    node.put("repeats", attempt.place().repeats());
    putConfiguration(node, attempt);
    boolean locked = locks.test(attempt.tested());
    putCase(node, attempt.tested(), locked);
    node.put("begunAt", attempt.begunAt().toString());
    putCompletion(node, attempt.completion(), locked);
    return node;
  }

  private static void putConfiguration(ObjectNode node, Attempt attempt) {
    Configuration configuration = attempt.configuration();
    node.put(
        "endpoint",
        configuration.endpoint().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("endpointName", configuration.endpoint().name());
    node.put("protocol", OutcomeJson.word(configuration.endpoint().access().protocol()));
    node.put("baseUrl", configuration.endpoint().baseUrl());
    node.put("simulated", attempt.isSimulated());
    node.put("model", configuration.model());
    ObjectNode thresholds = node.putObject("thresholds");
    for (Map.Entry<HarmCategory, Threshold> sent :
        configuration.thresholds().byCategory().entrySet()) {
      thresholds.put(sent.getKey().wireName(), sent.getValue().name());
    }
    node.put(
        "thresholdsConfirmed",
        thresholds.isEmpty() ? null : configuration.endpoint().confirmsThresholds());
    ObjectNode methods = node.putObject("methods");
    configuration
        .thresholds()
        .methods()
        .forEach((category, method) -> methods.put(category.wireName(), method.name()));
    putOutput(node.putObject("output"), configuration.output());
  }

  private static void putOutput(ObjectNode node, OutputOptions output) {
    node.put("aspectRatio", output.aspectRatio() == null ? null : output.aspectRatio().wireName());
    node.put("imageSize", output.size() == null ? null : output.size().wireName());
    node.put("seed", output.seed());
    node.put("temperature", output.temperature());
    node.put("thinkingLevel", name(output.thinkingLevel()));
    CloudOptions cloud = output.cloud();
    node.put("personGeneration", name(cloud.personGeneration()));
    node.put("prominentPeople", name(cloud.prominentPeople()));
    node.put("outputMimeType", cloud.outputMimeType());
    node.put("outputCompressionQuality", cloud.compressionQuality());
    ObjectNode labels = node.putObject("labels");
    cloud.labels().forEach(labels::put);
  }

  private static @Nullable String name(@Nullable Enum<?> sent) {
    return sent == null ? null : sent.name();
  }

  private static void putCase(ObjectNode node, Case tested, boolean locked) {
    node.put("prompt", locked ? null : tested.prompt());
    node.put("promptSha256", Sha256.of(tested.prompt().getBytes(StandardCharsets.UTF_8)).hex());
    node.put("promptWithheld", locked);
    node.put("minors", OutcomeJson.word(tested.declaration().minors()));
    node.put("rightsConfirmed", tested.declaration().rightsConfirmed());
    node.put("locked", locked);
    var images = node.putArray("referenceImages");
    for (ReferenceImage image : tested.images()) {
      putReference(images.addObject(), image);
    }
    images.forEach(image -> ((ObjectNode) image).put("withheld", locked));
  }

  private static void putReference(ObjectNode node, ReferenceImage image) {
    PixelSize size = image.size();
    node.put("name", image.name());
    node.put("sha256", image.sha256().hex());
    node.put("mimeType", image.type().mimeType());
    node.put("bytes", image.bytes());
    node.put("width", size == null ? null : Integer.valueOf(size.width()));
    node.put("height", size == null ? null : Integer.valueOf(size.height()));
    Sha256 file = image.origin().strippedFrom();
    node.put("strippedFrom", file == null ? null : file.hex());
    var stripped = node.putArray("metadataStripped");
    image.origin().stripped().forEach(kind -> stripped.add(OutcomeJson.word(kind)));
  }

  private void putCompletion(ObjectNode node, @Nullable Completion completion, boolean locked) {
    node.put("endedAt", completion == null ? null : completion.endedAt().toString());
    node.put("tookMillis", completion == null ? null : Long.valueOf(completion.took().toMillis()));
    node.put("tries", completion == null ? null : Integer.valueOf(completion.tries()));
    if (completion == null) {
      node.putNull("outcome");
    } else {
      ObjectNode outcome = outcomes.node(completion.outcome(), locked);
      if (locked) {
        outcome.get("notes").forEach(AttemptJson::withholdPrompt);
      }
      node.set("outcome", outcome);
    }
  }

  /** A gateway may give the prompt back as it changed it. */
  private static void withholdPrompt(JsonNode note) {
    if (note.get("field").asString().endsWith(REVISED_PROMPT)) {
      ((ObjectNode) note).putNull("text");
    }
  }
}
