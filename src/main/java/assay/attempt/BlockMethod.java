package assay.attempt;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a threshold looks at, as {@code safetySettings[].method} says it. Vertex AI only (VPROTO
 * {@code HarmBlockMethod}); not sent means {@link #PROBABILITY}.
 */
public enum BlockMethod {
  /** How likely the harm is. */
  PROBABILITY,
  /** How likely and how severe it is. */
  SEVERITY;

  /** The method of a wire name in any letter case; empty if there is none. */
  public static Optional<BlockMethod> ofWireName(String name) {
    return Arrays.stream(values()).filter(m -> m.name().equalsIgnoreCase(name)).findFirst();
  }
}
