package assay.figures.compare;

/**
 * From where to where a figure may lie, at 95 %.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {
  /** Whether the figure may be this. */
  public boolean holds(double figure) {
    return low <= figure && figure <= high;
  }

  /** The smallest interval that holds both. */
  Interval around(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }
}
