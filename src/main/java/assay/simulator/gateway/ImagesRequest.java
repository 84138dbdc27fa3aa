package assay.simulator.gateway;

import assay.simulator.protocol.ImageData;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A request for images in OpenAI's form.
 *
 * @param fields {@code model}, {@code prompt}, {@code size}, {@code quality}, {@code n} and {@code
 *     responseFormat}, each where it was sent
 * @param safety the settings that were sent; missing if there are none or nobody reads them
 * @param references the images to be edited
 */
public record ImagesRequest(JsonNode fields, JsonNode safety, List<Reference> references) {
  public ImagesRequest {
    references = List.copyOf(references);
  }

  /** An image that was sent, of the type that it was said to be or else has. */
  public record Reference(String mimeType, ImageData data) {}

  /** A field as text; empty if it was not sent. */
  public String text(String field) {
    return fields.path(field).asString("");
  }

  /** Whether the answer shall be an address instead of the picture itself. */
  public boolean wantsUrl() {
    return text("responseFormat").equals("url");
  }

  /** Whether more or fewer than one picture is wanted. */
  public boolean wantsOther() {
    return fields.path("n").asDouble(1) != 1;
  }
}
