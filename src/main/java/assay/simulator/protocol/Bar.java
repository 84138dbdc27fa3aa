package assay.simulator.protocol;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which level on a category blocks ({@code HarmBlockThreshold} in {@code safety.proto}). That
 * <em>off</em> brings no ratings while <em>none</em> does is commonly said and not documented.
 */
public enum Bar {
  OFF(false, null),
  BLOCK_NONE(true, null),
  BLOCK_ONLY_HIGH(true, Level.HIGH),
  BLOCK_MEDIUM_AND_ABOVE(true, Level.MEDIUM),
  BLOCK_LOW_AND_ABOVE(true, Level.LOW);

  private final boolean rates;
  private final @Nullable Level from;

  Bar(boolean rates, @Nullable Level from) {
    this.rates = rates;
    this.from = from;
  }

  /** Whether the answer tells the category's level. */
  public boolean rates() {
    return rates;
  }

  /** Whether a level is too much. */
  public boolean blocks(Level level) {
    return from != null && level.compareTo(from) >= 0;
  }

  /** The bar of a wire name; empty for the name that leaves it to the service. */
  public static Optional<Bar> of(String wireName) {
    String upper = wireName.toUpperCase(Locale.ROOT);
    return upper.endsWith("_UNSPECIFIED") ? Optional.empty() : Optional.of(valueOf(upper));
  }
}
