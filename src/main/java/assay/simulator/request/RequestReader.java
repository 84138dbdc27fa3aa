package assay.simulator.request;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks the bodies of requests while they come in. For any thread. */
public final class RequestReader {
  /** The service's limit since 2026-01-08 (ai.google.dev "Release notes"). */
  public static final long LIMIT = 100L * 1024 * 1024;

  private static final long MOST_DRAINED = 10 * LIMIT;
  private static final int LONGEST_TEXT = 4 * 1024 * 1024;

  private final Map<Platform, Shapes> shapes = new EnumMap<>(Platform.class);
  private final JsonFactory json =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  /** Reads the shapes of all messages. */
  public RequestReader() {
    for (Platform platform : Platform.values()) {
      shapes.put(platform, new Shapes(platform));
    }
  }

  /** What the body asks of the model, on the Gemini API. */
  public Asked read(Model model, InputStream in) throws Refusal, IOException {
    return read(Platform.GEMINI, model, in);
  }

  /**
   * What the body asks of the model. Reads the body to its end in any case.
   *
   * @throws Refusal if the service would not answer it
   * @throws IOException if the client goes away
   */
  public Asked read(Platform platform, Model model, InputStream in) throws Refusal, IOException {
    return check(platform, model, message(platform, "GenerateContentRequest", in, LIMIT));
  }

  /**
   * What a message asks of the model.
   *
   * @throws Refusal if the service would not answer it
   */
  public Asked check(Platform platform, Model model, JsonNode request) throws Refusal {
    return new RequestChecks(platform, model, request).asked();
  }

  /**
   * A body as a tree of camelCase names, read to its end in any case. In place of image data stands
   * what is kept of it.
   *
   * @param type as {@code request.yaml} calls the message
   * @param limit the most bytes that are taken
   * @throws Refusal if it is not of that type or too large
   * @throws IOException if the client goes away
   */
  public ObjectNode message(Platform platform, String type, InputStream in, long limit)
      throws Refusal, IOException {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    try {
      parse(shapes(platform), type, new RequestBody(in, limit), message);
    } finally {
      drain(in);
    }
    return message;
  }

  /**
   * What stands on a line of the file of a batch: {@code key} and {@code request} (COOK
   * Batch_mode).
   *
   * @param in ends where the line ends
   * @throws IOException if it cannot be read
   */
  public BatchLine line(InputStream in) throws IOException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    Problem problem = null;
    try {
      parse(shapes(Platform.GEMINI), "BatchFileLine", new RequestBody(in, LIMIT), line);
    } catch (Refusal refusal) {
      problem = refusal.problem();
    }
    return new BatchLine(line.get("key"), line.path("request"), problem);
  }

  /**
   * A line of the file of a batch.
   *
   * @param key what the client calls it; null if none could be read
   * @param request what it asks, to be checked
   * @param problem what is wrong with the line; null if it is right
   */
  public record BatchLine(@Nullable JsonNode key, JsonNode request, @Nullable Problem problem) {}

  private Shapes shapes(Platform platform) {
    return Objects.requireNonNull(shapes.get(platform));
  }

  /**
   * Reads what is left and forgets it, so that the client can finish sending and hear the answer.
   *
   * @throws IOException if the client goes away
   */
  public static void drain(InputStream in) throws IOException {
    RequestBody.drain(in, MOST_DRAINED);
  }

  private void parse(Shapes known, String type, RequestBody body, ObjectNode into)
      throws Refusal, IOException {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      new MessageReader(known, parser).read(type, into);
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof RequestBody.TooLarge) {
        throw Problem.tooLarge(body.limit()).refusal();
      }
      throw new IOException("The request broke off", e);
    } catch (JacksonException e) {
      throw broken(e, body).refusal();
    }
  }

  private static Problem broken(JacksonException e, RequestBody body) {
    String what =
        e instanceof UnexpectedEndOfInputException
            ? "Unexpected end of string."
            : "Unexpected token.";
    long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
    String text = "Invalid JSON payload received. " + what + "\n" + body.quote(at);
    return Problem.invalid(text, List.of(new Problem.Violation("", text)));
  }
}
