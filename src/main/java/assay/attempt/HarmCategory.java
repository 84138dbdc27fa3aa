package assay.attempt;

import java.util.Arrays;
import java.util.Optional;

/**
 * A harm category whose filter has a threshold. The constants carry the protocol's own spelling.
 *
 * <p>Which of them an endpoint takes is said by {@link Endpoint.Kind#categories()}, never by this
 * list as a whole. Source: {@code HarmCategory} in googleapis {@code
 * google/ai/generativelanguage/v1beta/safety.proto}.
 */
public enum HarmCategory {
  HARASSMENT,
  HATE_SPEECH,
  SEXUALLY_EXPLICIT,
  DANGEROUS_CONTENT;

  private static final String PREFIX = "HARM_CATEGORY_";

  /** The name on the wire, such as {@code HARM_CATEGORY_HARASSMENT}. */
  public String wireName() {
    return PREFIX + name();
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
