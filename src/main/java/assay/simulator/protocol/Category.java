package assay.simulator.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The categories that take a threshold ({@code HarmCategory} in {@code safety.proto} and {@code
 * content.proto}). CIVIC_INTEGRITY is deprecated and still taken; those after it are Vertex AI's
 * alone.
 */
public enum Category {
  HARASSMENT,
  HATE_SPEECH,
  SEXUALLY_EXPLICIT,
  DANGEROUS_CONTENT,
  CIVIC_INTEGRITY,
  JAILBREAK,
  IMAGE_HATE,
  IMAGE_DANGEROUS_CONTENT,
  IMAGE_HARASSMENT,
  IMAGE_SEXUALLY_EXPLICIT;

  /** The name on the wire. */
  public String wireName() {
    return "HARM_CATEGORY_" + name();
  }

  /** Those that a platform takes, in order. */
  public static List<Category> of(Platform platform) {
    return Arrays.stream(values())
        .filter(c -> platform == Platform.VERTEX || c.compareTo(CIVIC_INTEGRITY) <= 0)
        .toList();
  }

  /** The category of a name in any letter case, if the platform takes it. */
  public static Optional<Category> of(Platform platform, String wireName) {
    String upper = wireName.toUpperCase(Locale.ROOT);
    return of(platform).stream().filter(c -> c.wireName().equals(upper)).findFirst();
  }

  /** Whose chances it has: a category of images those of the text category beside it. */
  public Category chances() {
    return switch (this) {
      case IMAGE_HATE -> HATE_SPEECH;
      case IMAGE_DANGEROUS_CONTENT -> DANGEROUS_CONTENT;
      case IMAGE_HARASSMENT -> HARASSMENT;
      case IMAGE_SEXUALLY_EXPLICIT -> SEXUALLY_EXPLICIT;
      default -> this;
    };
  }
}
