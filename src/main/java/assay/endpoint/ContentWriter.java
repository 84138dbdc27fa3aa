package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the body of {@code generateContent}, which the Gemini API and Vertex AI share: images
 * first, then the prompt; what is not sent is left out. Pure.
 *
 * <p>A request with references asks for a picture alone, one without for words and a picture, as
 * the worked examples of the reference have it (COOK; GPROTO {@code GenerationConfig}).
 */
final class ContentWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As the worked examples of the reference have them. */
  private static final List<HarmCategory> ORDER =
      List.of(
          HarmCategory.HARASSMENT,
          HarmCategory.HATE_SPEECH,
          HarmCategory.SEXUALLY_EXPLICIT,
          HarmCategory.DANGEROUS_CONTENT,
          HarmCategory.CIVIC_INTEGRITY,
          HarmCategory.IMAGE_HATE,
          HarmCategory.IMAGE_DANGEROUS_CONTENT,
          HarmCategory.IMAGE_HARASSMENT,
          HarmCategory.IMAGE_SEXUALLY_EXPLICIT,
          HarmCategory.JAILBREAK);

  private ContentWriter() {}

  static String body(Case tested, Configuration configuration) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode content = root.putArray("contents").addObject().put("role", "user");
    ArrayNode parts = content.putArray("parts");
    tested.images().forEach(image -> addImage(parts, image));
    parts.addObject().put("text", tested.prompt());
    addGenerationConfig(root.putObject("generationConfig"), tested, configuration.output());
    if (!configuration.thresholds().byCategory().isEmpty()) {
      addSafetySettings(root.putArray("safetySettings"), configuration.thresholds());
    }
    addLabels(root, configuration.output().cloud().labels());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void addImage(ArrayNode parts, ReferenceImage image) {
    parts
        .addObject()
        .putObject("inlineData")
        .put("mimeType", image.type().mimeType())
        .put("data", Body.IMAGE_PREFIX + image.sha256().hex());
  }

  private static void addGenerationConfig(ObjectNode config, Case tested, OutputOptions output) {
    ArrayNode modalities = config.putArray("responseModalities");
    if (tested.images().isEmpty()) {
      modalities.add("TEXT");
    }
    modalities.add("IMAGE");
    ObjectNode image = imageConfig(output);
    if (!image.isEmpty()) {
      config.set("imageConfig", image);
    }
    if (output.thinkingLevel() != null) {
      config.putObject("thinkingConfig").put("thinkingLevel", output.thinkingLevel().name());
    }
    put(config, "seed", output.seed());
    if (output.temperature() != null) {
      config.put("temperature", output.temperature());
    }
  }

  private static ObjectNode imageConfig(OutputOptions output) {
    ObjectNode image = JSON.createObjectNode();
    CloudOptions cloud = output.cloud();
    put(
        image,
        "aspectRatio",
        output.aspectRatio() == null ? null : output.aspectRatio().wireName());
    put(image, "imageSize", output.size() == null ? null : output.size().wireName());
    put(image, "personGeneration", cloud.personGeneration());
    put(image, "prominentPeople", cloud.prominentPeople());
    put(image, "outputMimeType", cloud.outputMimeType());
    put(image, "outputCompressionQuality", cloud.compressionQuality());
    return image;
  }

  /** The settings of all categories that have a threshold, as every protocol spells them. */
  static void addSafetySettings(ArrayNode settings, Thresholds thresholds) {
    thresholds.byCategory().entrySet().stream()
        .sorted(Comparator.comparingInt(sent -> ORDER.indexOf(sent.getKey())))
        .forEach(sent -> addSetting(settings.addObject(), sent, thresholds));
  }

  private static void addSetting(
      ObjectNode setting, Map.Entry<HarmCategory, Threshold> sent, Thresholds thresholds) {
    setting.put("category", sent.getKey().wireName()).put("threshold", sent.getValue().name());
    thresholds.methodOf(sent.getKey()).ifPresent(m -> setting.put("method", m.name()));
  }

  private static void addLabels(ObjectNode root, Map<String, String> labels) {
    if (!labels.isEmpty()) {
      labels.forEach(root.putObject("labels")::put);
    }
  }

  private static void put(ObjectNode object, String name, @Nullable Integer value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static void put(ObjectNode object, String name, @Nullable Enum<?> value) {
    put(object, name, value == null ? null : value.name());
  }

  private static void put(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
