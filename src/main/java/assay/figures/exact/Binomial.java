package assay.figures.exact;

import java.util.stream.IntStream;

/**
 * The number of hits among independent repeats of one chance.
 *
 * @param repeats n, at least 0
 * @param chance p, 0 to 1
 */
public record Binomial(int repeats, double chance) {
  /**
   * @throws IllegalArgumentException if these are no number of repeats and no chance
   */
  public Binomial {
    if (repeats < 0 || !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("A binomial needs n >= 0 and 0 <= p <= 1");
    }
  }

  /** The probability of just so many hits; 0 outside 0 to n. */
  public double probability(int hits) {
    if (hits < 0 || hits > repeats) {
      return 0;
    }
    return Math.exp(
        LogGamma.choose(repeats, hits)
            + times(hits, Math.log(chance))
            + times(repeats - hits, Math.log1p(-chance)));
  }

  /** The probability of so many hits or fewer. */
  public double atMost(int hits) {
    double sum =
        IntStream.rangeClosed(0, Math.min(hits, repeats)).mapToDouble(this::probability).sum();
    return Math.min(1, sum);
  }

  /** The probability of so many hits or more. */
  public double atLeast(int hits) {
    double sum =
        IntStream.rangeClosed(Math.max(0, hits), repeats).mapToDouble(this::probability).sum();
    return Math.min(1, sum);
  }

  /** Nothing times minus infinity is nothing here. */
  private static double times(int count, double log) {
    return count == 0 ? 0 : count * log;
  }
}
