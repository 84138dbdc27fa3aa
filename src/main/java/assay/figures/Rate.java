package assay.figures;

import assay.attempt.Outcome;
import java.util.Collection;

/**
 * k of n, with its 95 % interval by Wilson's score method (E. B. Wilson, JASA 22, 1927), which
 * stays inside 0 to 1 and holds for small n.
 *
 * @param hits k, from 0 to n
 * @param total n, at least 0; with 0 the interval is everything
 */
public record Rate(int hits, int total) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * @throws IllegalArgumentException if k is not from 0 to n
   */
  public Rate {
    if (hits < 0 || hits > total) {
      throw new IllegalArgumentException("A rate needs 0 <= k <= n");
    }
  }

  /**
   * How many of the outcomes that bear a verdict gave no picture. Errors stand beside a rate, never
   * inside it.
   */
  public static Rate ofBlocked(Collection<Outcome> outcomes) {
    int judged = (int) outcomes.stream().filter(o -> o.kind().bearsVerdict()).count();
    int shown = (int) outcomes.stream().filter(o -> o.kind() == Outcome.Kind.IMAGE).count();
    return new Rate(judged - shown, judged);
  }

  /** k / n; 0 if there is nothing. */
  public double share() {
    return total == 0 ? 0 : (double) hits / total;
  }

  /** The lower end of the interval, 0 to 1. */
  public double low() {
    return total == 0 ? 0 : Math.max(0, centre() - reach());
  }

  /** The upper end of the interval, 0 to 1. */
  public double high() {
    return total == 0 ? 1 : Math.min(1, centre() + reach());
  }

  private double centre() {
    return (share() + Z * Z / (2.0 * total)) / (1 + Z * Z / total);
  }

  private double reach() {
    double variance = share() * (1 - share()) / total + Z * Z / (4.0 * total * total);
    return Z * Math.sqrt(variance) / (1 + Z * Z / total);
  }
}
