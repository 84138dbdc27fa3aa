package assay.attempt;

import java.util.Arrays;
import java.util.Optional;

/**
 * From which probability on a category blocks, in the order of strictness: the first blocks least.
 *
 * <p><em>Not sent</em> is no constant here: it is the absence of a setting (see {@link
 * Thresholds}). Not sent, {@link #OFF} and {@link #BLOCK_NONE} are three different things. Source:
 * {@code SafetySetting.HarmBlockThreshold} in googleapis {@code safety.proto}; the order is the one
 * of the probabilities that each blocks.
 */
public enum Threshold {
  /** The filter is turned off. */
  OFF,
  /** The filter runs and never blocks. */
  BLOCK_NONE,
  /** Blocks at HIGH. */
  BLOCK_ONLY_HIGH,
  /** Blocks at MEDIUM and HIGH. */
  BLOCK_MEDIUM_AND_ABOVE,
  /** Blocks at LOW, MEDIUM and HIGH. */
  BLOCK_LOW_AND_ABOVE;

  /** Whether this threshold blocks at least all that the other blocks, and more. */
  public boolean isStricterThan(Threshold other) {
    return compareTo(other) > 0;
  }

  /** The threshold of a wire name in any letter case; empty if there is none of that name. */
  public static Optional<Threshold> ofWireName(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
  }
}
