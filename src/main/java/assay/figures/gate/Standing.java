package assay.figures.gate;

/** What repeats say of something that was asked of them. */
public enum Standing {
  /** It holds, as surely as was asked. */
  KEPT,
  /** It does not hold: what was seen lies beyond it, and so does the whole interval. */
  BROKEN,
  /** The interval lies on both sides. */
  NOT_SETTLED;

  /** So that 0.4 - 0.3 is no more than 0.1. */
  private static final double ROUNDING = 1e-9;

  /** What two of them say together: broken if one is, kept if both are. */
  Standing and(Standing other) {
    if (this == BROKEN || other == BROKEN) {
      return BROKEN;
    }
    return this == KEPT && other == KEPT ? KEPT : NOT_SETTLED;
  }

  /**
   * Whether a figure is at most so much.
   *
   * @param seen the figure itself
   * @param low the lower end of its interval
   * @param high the upper end
   */
  static Standing atMost(double most, Confidence confidence, double seen, double low, double high) {
    double limit = most + ROUNDING;
    if (confidence.pick(seen, high) <= limit) {
      return KEPT;
    }
    return seen > limit && low > limit ? BROKEN : NOT_SETTLED;
  }
}
