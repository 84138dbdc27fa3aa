package assay.figures.gate;

import assay.figures.Repeats;
import assay.figures.compare.CasePair;
import assay.figures.compare.Interval;

/**
 * How much worse than before something may be: a test of non-inferiority.
 *
 * @param most the margin, as a difference of rates, 0 to 1
 * @param confidence how sure one must be
 */
public record Margin(double most, Confidence confidence) {
  /**
   * @throws IllegalArgumentException if it is no difference of rates
   */
  public Margin {
    if (!(most >= 0 && most <= 1)) {
      throw new IllegalArgumentException("A margin is 0 to 1");
    }
  }

  /**
   * Whether a worsening keeps to it: kept if the upper end of its interval is at most the margin
   * (by {@link Confidence#POINT}, if the worsening that was seen is), broken if the whole interval
   * is above.
   *
   * @param worsening how much worse it is than before, -1 to 1
   * @param interval where that may lie
   */
  public Standing of(double worsening, Interval interval) {
    return Standing.atMost(most, confidence, worsening, interval.low(), interval.high());
  }

  /** The same of one case, by Newcombe's interval: first as before, second as now. */
  public Standing of(CasePair wrong) {
    return of(wrong.difference(), wrong.interval());
  }

  /** About how many repeats more of the second would settle it, as {@link Limit#moreRepeats}. */
  public int moreRepeats(CasePair wrong) {
    return Repeats.until(
        wrong.second(), now -> of(new CasePair(wrong.first(), now)) != Standing.NOT_SETTLED);
  }

  /** Whether some number of repeats could keep it: no interval ends where it begins. */
  public boolean canBeKept() {
    return confidence == Confidence.POINT || most > 0;
  }
}
