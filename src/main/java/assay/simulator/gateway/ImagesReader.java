package assay.simulator.gateway;

import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads requests for images: {@code /v1/images/generations} as JSON and {@code /v1/images/edits} as
 * a form (openai for Python 3.22.1). {@code safety_settings} stands at the top level, in a form as
 * JSON text. Fields that it does not know are passed over. For any thread.
 */
public final class ImagesReader {
  private final RequestReader reader;

  /** A reader that checks with the service's own. */
  public ImagesReader(RequestReader reader) {
    this.reader = reader;
  }

  /**
   * A request to make an image. Reads the body to its end in any case.
   *
   * @throws Refusal if it is none
   */
  public ImagesRequest generation(InputStream in, Habit habit) throws Refusal, IOException {
    String type = listens(habit) ? "ImagesRequest" : "ImagesRequestOfDeafGateway";
    ObjectNode json = reader.message(Platform.GEMINI, type, in, RequestReader.LIMIT);
    return new ImagesRequest(json, json.path("safetySettings"), List.of());
  }

  /**
   * A request to change images. Reads the body to its end in any case.
   *
   * @throws Refusal if it is none
   */
  public ImagesRequest edit(String contentType, InputStream in, Habit habit)
      throws Refusal, IOException {
    try {
      MultipartForm form = new MultipartForm(contentType, in);
      form.read();
      return edit(form, habit);
    } finally {
      RequestReader.drain(in);
    }
  }

  private ImagesRequest edit(MultipartForm form, Habit habit) throws Refusal, IOException {
    if (form.images().isEmpty()) {
      throw Problem.invalid("Missing required parameter: 'image'.", List.of()).refusal();
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    form.fields().forEach(fields::put);
    if (fields.has("response_format")) {
      fields.set("responseFormat", fields.path("response_format"));
    }
    String safety = form.fields().get("safety_settings");
    JsonNode settings =
        safety == null || !listens(habit) ? MissingNode.getInstance() : settings(safety);
    return new ImagesRequest(fields, settings, form.images());
  }

  private JsonNode settings(String text) throws Refusal, IOException {
    byte[] json = ("{\"safetySettings\":" + text + "}").getBytes(StandardCharsets.UTF_8);
    InputStream in = new ByteArrayInputStream(json);
    return reader
        .message(Platform.GEMINI, "ImagesSettings", in, RequestReader.LIMIT)
        .path("safetySettings");
  }

  private static boolean listens(Habit habit) {
    return habit != Habit.IGNORES_THRESHOLDS;
  }
}
