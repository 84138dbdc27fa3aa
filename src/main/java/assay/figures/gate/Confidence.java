package assay.figures.gate;

/**
 * How sure one must be that something holds. That it does not hold is said by the whole interval
 * alone, whichever is chosen: no build fails by chance more often than the interval allows.
 */
public enum Confidence {
  /** The whole 95 % interval must keep to it. */
  INTERVAL,
  /** The figure that was seen must keep to it. Enough for few repeats, and says less. */
  POINT;

  double pick(double seen, double end) {
    return this == POINT ? seen : end;
  }
}
