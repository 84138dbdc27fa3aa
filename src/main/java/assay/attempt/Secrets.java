package assay.attempt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what looks like a key, wherever it stands, before the text is logged or goes
 * out in a file. Keys are never written anywhere on purpose; this is the net below that. What is
 * masked keeps the words around it.
 *
 * <p>The forms are those of Google (API keys {@code AIza…} and {@code AQ.…}, access tokens {@code
 * ya29.…}), of OpenAI-compatible gateways ({@code sk-…}), of the headers and parameters that carry
 * them, and of private keys in PEM.
 */
public final class Secrets {
  /** What stands in place of a key. */
  public static final String MASK = "[key]";

  private static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile(
              "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
              Pattern.DOTALL),
          Pattern.compile("AIza[0-9A-Za-z_\\-]{16,}"),
          Pattern.compile("\\bAQ\\.[0-9A-Za-z_\\-.]{16,}"),
          Pattern.compile("\\bya29\\.[0-9A-Za-z_\\-.]{8,}"),
          Pattern.compile("\\bsk-[0-9A-Za-z_\\-]{12,}"));

  /** The first group stays. */
  private static final List<Pattern> AFTER =
      List.of(
          Pattern.compile("(?i)(\\b(?:bearer|basic)(?:\\s|%20|\\+)+)[^\\s\"',;]{12,}"),
          Pattern.compile("(?i)((?:^|[\\s\"'(,;])key=)[0-9a-z_\\-.]{16,}"),
          Pattern.compile(
              "(?i)([?&](?:key|api_?key|access_token|token|sig|signature)=)[^&\\s\"'#]+"),
          Pattern.compile(
              "(?i)(\"?\\b(?:x-goog-api-key|api-key|x-api-key|authorization|proxy-authorization|cookie|set-cookie|private_key|client_secret|refresh_token|access_token)\"?"
                  + "\\s*+[:=]\\s*+(?!\\[key\\])(?:\\[\\s*+)?+\"?+(?:(?:bearer|basic)\\s++)?+)"
                  + "(?!\\[key\\])[^\\s\"',;\\]}]+"));

  private Secrets() {}

  /**
   * The text without what can be nothing but a key, by its own form. For evidence, in which no
   * harmless word may change: a prompt may well say "a basic illustration".
   */
  public static String maskedByForm(String text) {
    String masked = text;
    for (Pattern pattern : WHOLE) {
      masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
    }
    return masked;
  }

  /** The text without anything that looks like a key, or stands where keys stand. */
  public static String masked(String text) {
    String masked = maskedByForm(text);
    for (Pattern pattern : AFTER) {
      masked = pattern.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }
    return masked;
  }
}
