package assay.simulator.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks the body of a generateContent request while it comes in. For any thread. */
public final class RequestReader {
  /** The service's limit since 2026-01-08 (ai.google.dev "Release notes"). */
  public static final long LIMIT = 100L * 1024 * 1024;

  private static final long MOST_DRAINED = 10 * LIMIT;
  private static final int LONGEST_TEXT = 4 * 1024 * 1024;

  private final Shapes shapes = new Shapes();
  private final JsonFactory json =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  /**
   * What the body asks of the model. Reads the body to its end in any case.
   *
   * @throws Refusal if the service would not answer it
   * @throws IOException if the client goes away
   */
  public Asked read(Model model, InputStream in) throws Refusal, IOException {
    try {
      return new RequestChecks(model, message(in)).asked();
    } finally {
      drain(in);
    }
  }

  /**
   * Reads what is left and forgets it, so that the client can finish sending and hear the answer.
   *
   * @throws IOException if the client goes away
   */
  public static void drain(InputStream in) throws IOException {
    RequestBody.drain(in, MOST_DRAINED);
  }

  private ObjectNode message(InputStream in) throws Refusal, IOException {
    RequestBody body = new RequestBody(in, LIMIT);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      return new MessageReader(shapes, parser).read("GenerateContentRequest");
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof RequestBody.TooLarge) {
        throw Problem.tooLarge(LIMIT).refusal();
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
