package assay.run.sweep;

import assay.figures.stopping.EdgeRule;

/**
 * How often each cell is sent.
 *
 * @param repeats of each cell at most, fixed before the start; 1 to {@link #MOST_REPEATS}
 * @param stopping when a cell has had enough before that
 * @param edge how a level is decided where the edge is sought
 * @param seed of every draw: the same seed gives the same sweep
 */
public record Sampling(int repeats, Stopping stopping, EdgeRule.Ratio edge, long seed) {
  /** No question needs more repeats of the identical request. */
  public static final int MOST_REPEATS = 1000;

  /** What is taken where a plan says nothing. */
  public static final Sampling USUAL = new Sampling(10, Stopping.NEVER_EARLY, usualEdge(), 1);

  /**
   * @throws IllegalArgumentException if the repeats are out of range
   */
  public Sampling {
    if (repeats < 1 || repeats > MOST_REPEATS) {
      throw new IllegalArgumentException("Repeats are 1 to " + MOST_REPEATS);
    }
  }

  /** The same with so many repeats. */
  public Sampling times(int otherRepeats) {
    return new Sampling(otherRepeats, stopping, edge, seed);
  }

  private static EdgeRule.Ratio usualEdge() {
    return (EdgeRule.Ratio) EdgeRule.usual();
  }
}
