package assay.simulator.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The categories that the Gemini API takes a threshold for. The last is deprecated and still taken
 * ({@code HarmCategory} in {@code safety.proto}).
 */
public enum Category {
  HARASSMENT,
  HATE_SPEECH,
  SEXUALLY_EXPLICIT,
  DANGEROUS_CONTENT,
  CIVIC_INTEGRITY;

  /** The name on the wire. */
  public String wireName() {
    return "HARM_CATEGORY_" + name();
  }

  static Optional<Category> of(String wireName) {
    String upper = wireName.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.wireName().equals(upper)).findFirst();
  }
}
