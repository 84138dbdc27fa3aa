package assay.attempt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language in which an endpoint is spoken to. Each has one writer and one reader. */
public enum Protocol {
  /** {@code generateContent} of the Gemini API (googleapis {@code generative_service.proto}). */
  GEMINI,
  /** {@code generateContent} of Vertex AI, which has fields of its own ({@code content.proto}). */
  VERTEX,
  /** {@code images/generations} and {@code images/edits} as OpenAI made them usual. */
  OPENAI;

  /** How a command names it, such as {@code gemini}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The protocol of that name in any letter case; empty if there is none. */
  public static Optional<Protocol> ofName(String name) {
    return Arrays.stream(values()).filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }
}
