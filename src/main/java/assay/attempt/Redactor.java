package assay.attempt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Guards what is written for people to read and pass on, such as the log: takes out what {@link
 * Secrets} knows by its form, and every key in use that it was told of, also as an address, as JSON
 * or as base64 spells it. For any thread.
 */
public final class Redactor {
  /** A shorter word is no key, and would be found in words that are none. */
  private static final int SHORTEST = 8;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private volatile List<Pattern> patterns = List.of();

  /**
   * Masks this key from now on.
   *
   * @param key as it is sent; kept in memory alone, and passed over if it is shorter than 8 signs
   */
  public void hide(String key) {
    if (key.length() >= SHORTEST && known.add(key)) {
      patterns = known.stream().map(Redactor::forms).toList();
    }
  }

  /** The text without any key, nor what stands where keys stand. For lines of a log. */
  public String masked(String text) {
    return Secrets.masked(withoutKnown(text));
  }

  /**
   * The text without the keys in use and what can be nothing but a key. For evidence, in which no
   * other word may change.
   */
  public String maskedEvidence(String text) {
    return Secrets.maskedByForm(withoutKnown(text));
  }

  private String withoutKnown(String text) {
    String masked = text;
    for (Pattern pattern : patterns) {
      masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(Secrets.MASK));
    }
    return masked;
  }

  /** As it is, with any sign escaped as in JSON or in an address, or within base64. */
  private static Pattern forms(String key) {
    List<String> forms = new ArrayList<>(base64(key));
    forms.add(key.chars().mapToObj(Redactor::spelled).collect(Collectors.joining()));
    return Pattern.compile(String.join("|", forms));
  }

  private static String spelled(int sign) {
    String json = "\\\\u(?i:%04x)".formatted(sign);
    String plain = Pattern.quote(Character.toString(sign));
    String escaped = sign == '/' || sign == '"' || sign == '\\' ? "|\\\\" + plain : "";
    return "(?:" + plain + escaped + "|" + json + "|" + inAddress(sign) + ")";
  }

  private static String inAddress(int sign) {
    byte[] bytes = Character.toString(sign).getBytes(StandardCharsets.UTF_8);
    StringBuilder spelled = new StringBuilder();
    for (byte each : bytes) {
      spelled.append("%(?:25)?(?i:").append(HexFormat.of().toHexDigits(each)).append(')');
    }
    return spelled.toString();
  }

  /**
   * A key's base64 depends on how many bytes stand before it. What its neighbours have a part in is
   * left out.
   */
  private static List<String> base64(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int first = (before * 8 + 5) / 6;
      int last = shifted.length * 8 / 6;
      String own = whole.substring(first, last);
      forms.add(
          own.chars()
              .mapToObj(c -> c == '+' ? "[+\\-]" : c == '/' ? "[/_]" : Character.toString(c))
              .collect(Collectors.joining()));
    }
    return forms;
  }
}
