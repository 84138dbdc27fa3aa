package assay.figures.exact;

/**
 * How many of the hits fall on one arm if the arms are dealt by chance: the ground of Fisher's
 * test.
 *
 * @param drawn repeats of the arm
 * @param others repeats of the other arm
 * @param hits hits of both together
 */
public record Hypergeometric(int drawn, int others, int hits) {
  /**
   * @throws IllegalArgumentException if there are more hits than repeats, or fewer than none
   */
  public Hypergeometric {
    if (drawn < 0 || others < 0 || hits < 0 || hits > drawn + others) {
      throw new IllegalArgumentException("More hits than repeats");
    }
  }

  /** The fewest hits that the arm can have. */
  public int least() {
    return Math.max(0, hits - others);
  }

  /** The most hits that the arm can have. */
  public int most() {
    return Math.min(drawn, hits);
  }

  /** The probability that the arm has just so many. */
  public double probability(int of) {
    if (of < least() || of > most()) {
      return 0;
    }
    return Math.exp(
        LogGamma.choose(drawn, of)
            + LogGamma.choose(others, hits - of)
            - LogGamma.choose(drawn + others, hits));
  }
}
