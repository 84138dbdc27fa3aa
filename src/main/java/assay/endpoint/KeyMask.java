package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Body;
import assay.run.ApiKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a key out of an answer that repeats it, as an error message or a gateway may do. It is the
 * one change that is made to a body besides its images: a key is never written anywhere.
 */
final class KeyMask {
  /** What stands in place of a key. */
  static final String MASK = "[key]";

  /** A shorter word is no key, and would be found in words that are none. */
  private static final int SHORTEST = 8;

  private final String secret;
  private final String escaped;
  private final ProtocolReader reader;

  /**
   * For one answer.
   *
   * @param reader reads again what was changed
   */
  KeyMask(ApiKey key, ProtocolReader reader) {
    this.secret = key.reveal();
    this.escaped = secret.replace("/", "\\/");
    this.reader = reader;
  }

  /** A text without the key, be its slashes escaped as some writers of JSON have them or not. */
  String masked(String text) {
    boolean isKey = secret.length() >= SHORTEST;
    return isKey ? text.replace(secret, MASK).replace(escaped, MASK) : text;
  }

  Answer masked(Answer answer) {
    if (secret.length() < SHORTEST) {
      return answer;
    }
    return switch (answer) {
      case Received received -> masked(received);
      case Answer.Failed failed -> masked(failed);
      case Answer.Cancelled cancelled ->
          cancelled.partial() == null
              ? cancelled
              : new Answer.Cancelled(masked(cancelled.partial()));
      case Answer.Interrupted interrupted -> interrupted;
    };
  }

  private Answer masked(Answer.Failed failed) {
    @Nullable Received partial = failed.partial();
    return new Answer.Failed(
        failed.fault(), masked(failed.detail()), partial == null ? null : masked(partial));
  }

  private Received masked(Received received) {
    String bytes = new String(received.body().bytes(), StandardCharsets.ISO_8859_1);
    Http http = new Http(received.http().status(), masked(received.http().headers()));
    if (!bytes.contains(secret) && !bytes.contains(escaped)) {
      return new Received(http, received.body(), received.images(), received.reading());
    }
    Body body = Body.of(masked(bytes).getBytes(StandardCharsets.ISO_8859_1));
    return new Received(http, body, received.images(), reader.read(body, received.images()));
  }

  private Map<String, List<String>> masked(Map<String, List<String>> headers) {
    Map<String, List<String>> masked = new TreeMap<>();
    headers.forEach((name, values) -> masked.put(name, values.stream().map(this::masked).toList()));
    return masked;
  }
}
