package assay.figures.stopping;

import assay.figures.Rate;
import assay.figures.exact.LogGamma;

/**
 * An interval for a rate that holds at every number of repeats at once: however often one looks,
 * and whatever makes one stop, it misses the truth at any time at all with a probability of at most
 * alpha.
 *
 * <p>It is Robbins' mixture (H. Robbins, Ann. Math. Statist. 41, 1970): the likelihood under a
 * mixture of rates, divided by that under p, is a martingale under p, and exceeds 1 / alpha at any
 * time with a probability of at most alpha (J. Ville, 1939). The interval is where it does not. The
 * mixture is declared here for good: one quarter <em>never</em>, one quarter <em>always</em>, and
 * one half Beta(1/2, 1/2) over all in between, since most cells never or always block.
 *
 * @param rate k of n so far
 * @param alpha how often it may be wrong, 0 to 1, both excluded
 */
public record ConfidenceSequence(Rate rate, double alpha) {
  private static final double EXTREME = 0.25;
  private static final double BETWEEN = 0.5;
  private static final int HALVINGS = 60;

  /**
   * @throws IllegalArgumentException if alpha is no probability of error
   */
  public ConfidenceSequence {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha lies between 0 and 1");
    }
  }

  /** The interval after these counts. */
  public static ConfidenceSequence of(Rate rate, double alpha) {
    return new ConfidenceSequence(rate, alpha);
  }

  /** The lower end, 0 to 1. */
  public double low() {
    return holds(0) ? 0 : edge(0, rate.share());
  }

  /** The upper end, 0 to 1. */
  public double high() {
    return holds(1) ? 1 : edge(1, rate.share());
  }

  /** Half of its width: the ± of the rate. */
  public double reach() {
    return (high() - low()) / 2;
  }

  /** Whether a chance of p is still among those that can be. */
  public boolean holds(double p) {
    return logEvidenceAgainst(p) < -Math.log(alpha);
  }

  /** The logarithm of the martingale: what the counts say against a chance of p. */
  double logEvidenceAgainst(double p) {
    return logMixture() - logLikelihood(p);
  }

  private double logLikelihood(double p) {
    return times(rate.hits(), Math.log(p)) + times(misses(), Math.log1p(-p));
  }

  private double logMixture() {
    double extremes = (rate.hits() == 0 ? EXTREME : 0) + (misses() == 0 ? EXTREME : 0);
    double logBetween = Math.log(BETWEEN) + logBetween();
    return extremes == 0 ? logBetween : Math.log(extremes + Math.exp(logBetween));
  }

  private double logBetween() {
    return LogGamma.of(rate.hits() + 0.5)
        + LogGamma.of(misses() + 0.5)
        - LogGamma.of(rate.total() + 1.0)
        - Math.log(Math.PI);
  }

  private int misses() {
    return rate.total() - rate.hits();
  }

  /** Between one that is out and one that is in, the last that is out. */
  private double edge(double out, double in) {
    double limit = logMixture() + Math.log(alpha);
    double outside = out;
    double inside = in;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (outside + inside) / 2;
      if (logLikelihood(middle) > limit) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private static double times(int count, double log) {
    return count == 0 ? 0 : count * log;
  }
}
