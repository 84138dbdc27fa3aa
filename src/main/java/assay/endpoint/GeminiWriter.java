package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.run.ImageService.Prepared;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a {@code GenerateContentRequest}: images first, then the prompt; what is not sent is left
 * out. Pure.
 *
 * <p>A request with references asks for a picture alone, one without for words and a picture, as
 * the worked examples of the reference have it (COOK; GPROTO {@code GenerationConfig}).
 */
final class GeminiWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GeminiWriter() {}

  static Prepared write(Case tested, Configuration configuration) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode content = root.putArray("contents").addObject().put("role", "user");
    ArrayNode parts = content.putArray("parts");
    tested.images().forEach(image -> addImage(parts, image));
    parts.addObject().put("text", tested.prompt());
    addGenerationConfig(root.putObject("generationConfig"), tested, configuration.output());
    addSafetySettings(root, configuration.thresholds().byCategory());
    String body = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    return new Prepared(url(configuration), body);
  }

  private static String url(Configuration configuration) {
    String model =
        URLEncoder.encode(configuration.model(), StandardCharsets.UTF_8).replace("+", "%20");
    return configuration.endpoint().baseUrl() + "/v1beta/models/" + model + ":generateContent";
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
    addImageConfig(config, output);
    if (output.seed() != null) {
      config.put("seed", output.seed());
    }
    if (output.temperature() != null) {
      config.put("temperature", output.temperature());
    }
  }

  private static void addImageConfig(ObjectNode config, OutputOptions output) {
    if (output.aspectRatio() == null && output.size() == null) {
      return;
    }
    ObjectNode image = config.putObject("imageConfig");
    if (output.aspectRatio() != null) {
      image.put("aspectRatio", output.aspectRatio().wireName());
    }
    if (output.size() != null) {
      image.put("imageSize", output.size().wireName());
    }
  }

  private static void addSafetySettings(ObjectNode root, Map<HarmCategory, Threshold> thresholds) {
    if (thresholds.isEmpty()) {
      return;
    }
    ArrayNode settings = root.putArray("safetySettings");
    thresholds.forEach(
        (category, threshold) ->
            settings
                .addObject()
                .put("category", category.wireName())
                .put("threshold", threshold.name()));
  }
}
