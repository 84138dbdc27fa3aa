package assay.figures.gate;

import assay.figures.Rate;
import assay.figures.Repeats;

/**
 * Between what a block rate must lie.
 *
 * @param atLeast the least, 0 to 1; 0 asks for nothing
 * @param atMost the most, 0 to 1 and not below the least; 1 asks for nothing
 * @param confidence how sure one must be
 */
public record Limit(double atLeast, double atMost, Confidence confidence) {
  /**
   * @throws IllegalArgumentException if these are no shares, or the least is above the most
   */
  public Limit {
    if (!(atLeast >= 0 && atLeast <= atMost && atMost <= 1)) {
      throw new IllegalArgumentException("A limit needs 0 <= least <= most <= 1");
    }
  }

  /**
   * Whether a rate keeps to it. <em>At most L</em> is kept if the upper end of the interval by
   * Wilson is at most L (by {@link Confidence#POINT}, if k/n is), and broken if k/n and the lower
   * end are both above L. <em>At least L</em> is the same of what is shown.
   */
  public Standing of(Rate blocked) {
    Standing most =
        Standing.atMost(atMost, confidence, blocked.share(), blocked.low(), blocked.high());
    Standing least =
        Standing.atMost(-atLeast, confidence, -blocked.share(), -blocked.high(), -blocked.low());
    return most.and(least);
  }

  /**
   * About how many repeats more would settle it if they came out as before; 0 where it is settled,
   * {@link Repeats#TOO_MANY} where no number that anybody sends would.
   */
  public int moreRepeats(Rate blocked) {
    return Repeats.until(blocked, rate -> of(rate) != Standing.NOT_SETTLED);
  }

  /** Whether some number of repeats could keep it: no interval ends at 0 or begins at 1. */
  public boolean canBeKept() {
    return confidence == Confidence.POINT || (atMost > 0 && atLeast < 1);
  }
}
