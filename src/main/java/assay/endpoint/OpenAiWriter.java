package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.GatewaySize;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.run.ImageService.Prepared;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what OpenAI's image endpoints take: {@code images/generations} as JSON, and with
 * references {@code images/edits} as a form. Pure.
 *
 * <p>Sources: {@code resources/images.py} of the Python package openai 3.22.1, whose {@code
 * extra_body} puts {@code safety_settings} at the top level. A form has texts alone, so that they
 * are JSON in a text there.
 */
final class OpenAiWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OpenAiWriter() {}

  static Prepared write(Case tested, Configuration configuration) {
    return tested.images().isEmpty()
        ? generation(tested, configuration)
        : edit(tested, configuration);
  }

  private static Prepared generation(Case tested, Configuration configuration) {
    ObjectNode root = JSON.createObjectNode();
    root.put("model", configuration.model()).put("prompt", tested.prompt()).put("n", 1);
    putSize(root, configuration.output());
    root.put("response_format", "b64_json");
    ArrayNode settings = settings(configuration);
    if (!settings.isEmpty()) {
      root.set("safety_settings", settings);
    }
    return prepared(configuration.endpoint(), "generations", Head.JSON, root);
  }

  /** Each member is a part; one with a {@code filename} is a file, and a list several of a name. */
  private static Prepared edit(Case tested, Configuration configuration) {
    ObjectNode root = JSON.createObjectNode();
    root.put("model", configuration.model()).put("prompt", tested.prompt()).put("n", "1");
    putSize(root, configuration.output());
    root.put("response_format", "b64_json");
    ArrayNode settings = settings(configuration);
    if (!settings.isEmpty()) {
      root.put("safety_settings", JSON.writeValueAsString(settings));
    }
    List<ObjectNode> files = files(tested.images());
    if (files.size() == 1) {
      root.set("image", files.getFirst());
    } else {
      root.putArray("image[]").addAll(files);
    }
    return prepared(configuration.endpoint(), "edits", Head.FORM, root);
  }

  private static Prepared prepared(
      Endpoint endpoint, String what, String contentType, ObjectNode root) {
    return new Prepared(
        endpoint.baseUrl() + "/v1/images/" + what,
        Head.of(endpoint, contentType),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  /** Where nothing was chosen the gateway decides. */
  private static void putSize(ObjectNode root, OutputOptions output) {
    if (output.aspectRatio() != null || output.size() != null) {
      GatewaySize.of(output).ifPresent(size -> root.put("size", size.wireName()));
    }
  }

  private static ArrayNode settings(Configuration configuration) {
    ArrayNode settings = JSON.createArrayNode();
    ContentWriter.addSafetySettings(settings, configuration.thresholds());
    return settings;
  }

  /** Under names that say nothing of the files on this machine. */
  private static List<ObjectNode> files(List<ReferenceImage> images) {
    List<ObjectNode> files = new ArrayList<>();
    for (ReferenceImage image : images) {
      files.add(
          JSON.createObjectNode()
              .put("filename", "image-" + (files.size() + 1) + "." + image.type().extension())
              .put("contentType", image.type().mimeType())
              .put("data", Body.IMAGE_PREFIX + image.sha256().hex()));
    }
    return files;
  }
}
