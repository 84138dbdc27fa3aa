package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Body;
import assay.run.ApiKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private final Pattern forms;
  private final ProtocolReader reader;

  /**
   * For one answer.
   *
   * @param reader reads again what was changed
   */
  KeyMask(ApiKey key, ProtocolReader reader) {
    this.secret = key.reveal();
    this.forms = forms(secret);
    this.reader = reader;
  }

  /** As it is, with signs escaped as in JSON or in an address, or in base64. */
  private static Pattern forms(String secret) {
    String spelled = secret.chars().mapToObj(KeyMask::spelled).collect(Collectors.joining());
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    String forAddresses = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return Pattern.compile(
        spelled + "|" + Pattern.quote(base64) + "=*|" + Pattern.quote(forAddresses) + "=*");
  }

  private static String spelled(int sign) {
    String plain = Pattern.quote(Character.toString(sign));
    String hex = String.format(Locale.ROOT, "%02x", sign);
    return Character.isLetterOrDigit(sign)
        ? plain
        : "(?:\\\\?" + plain + "|(?i:\\\\u00" + hex + "|%" + hex + "))";
  }

  /** A text without the key, however a service or a page may spell it. */
  String masked(String text) {
    return secret.length() >= SHORTEST ? forms.matcher(text).replaceAll(MASK) : text;
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
    if (!forms.matcher(bytes).find()) {
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
