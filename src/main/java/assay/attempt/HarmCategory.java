package assay.attempt;

import java.util.Arrays;
import java.util.Optional;

/**
 * A harm category whose filter has a threshold. The constants carry the protocol's own spelling.
 *
 * <p>Which of them an endpoint takes is said by {@link Capabilities}, never by this list as a
 * whole. Sources: {@code HarmCategory} in googleapis {@code
 * google/ai/generativelanguage/v1beta/safety.proto} and {@code google/cloud/aiplatform/v1beta1/
 * content.proto}; the image categories stand in the types of {@code @google/genai} alone.
 */
public enum HarmCategory {
  HARASSMENT,
  HATE_SPEECH,
  SEXUALLY_EXPLICIT,
  DANGEROUS_CONTENT,
  IMAGE_HARASSMENT,
  IMAGE_HATE,
  IMAGE_SEXUALLY_EXPLICIT,
  IMAGE_DANGEROUS_CONTENT,
  JAILBREAK,
  /** Deprecated: the safety page no longer has it (ai.google.dev, "Safety settings"). */
  CIVIC_INTEGRITY;

  private static final String PREFIX = "HARM_CATEGORY_";

  /** The name on the wire, such as {@code HARM_CATEGORY_HARASSMENT}. */
  public String wireName() {
    return PREFIX + name();
  }

  /** Whether the services still take it but no longer want it. */
  public boolean isDeprecated() {
    return this == CIVIC_INTEGRITY;
  }

  /**
   * The category of a wire name, in any letter case, with or without its prefix; empty if it is not
   * one of ours.
   */
  public static Optional<HarmCategory> ofWireName(String name) {
    return Arrays.stream(values())
        .filter(c -> c.wireName().equalsIgnoreCase(name) || c.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
