package assay.simulator.request;

import assay.simulator.protocol.ImageData;
import assay.simulator.protocol.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** Checks reference images: a type that the models take, and bytes that are of that type. */
final class ImageChecks {
  /** Vertex AI "Image understanding", table of media limits. */
  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif");

  private final List<Violation> violations;

  ImageChecks(List<Violation> violations) {
    this.violations = violations;
  }

  /** All images of the request in order, whether they are right or not. */
  List<ImageData> of(JsonNode contents) {
    List<ImageData> images = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      JsonNode parts = contents.path(i).path("parts");
      for (int k = 0; k < parts.size(); k++) {
        JsonNode blob = parts.path(k).path("inlineData");
        if (blob.isObject()) {
          images.add(image(blob, "contents[" + i + "].parts[" + k + "].inline_data"));
        }
      }
    }
    return images;
  }

  private ImageData image(JsonNode blob, String place) {
    String type = blob.path("mimeType").asString("");
    ImageData data =
        blob.path("data") instanceof POJONode node && node.getPojo() instanceof ImageData found
            ? found
            : new ImageData.Sink().data();
    if (!TYPES.contains(type)) {
      add(place + ".mime_type", "Unsupported MIME type: " + type);
    } else if (!fits(type, data.head().mimeType())) {
      String is = data.head().mimeType().isEmpty() ? "no image" : data.head().mimeType();
      String why = type + " is declared and the bytes are " + is;
      add(place + ".data", "Unable to process input image: " + why + ".");
    }
    return data;
  }

  /** HEIC is a kind of HEIF. */
  private static boolean fits(String declared, String found) {
    return declared.equals(found)
        || (declared.startsWith("image/hei") && found.startsWith("image/hei"));
  }

  private void add(String place, String description) {
    violations.add(new Violation(place, description));
  }
}
