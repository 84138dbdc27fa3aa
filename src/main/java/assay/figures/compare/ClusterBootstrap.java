package assay.figures.compare;

import assay.figures.exact.Normal;
import assay.figures.exact.Student;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where the mean over cases may lie, by drawing whole cases with all their repeats (B. Efron, 1979;
 * A. C. Davison and D. V. Hinkley, 1997, section 3.8).
 *
 * <p>The percentiles are widened for few cases as Student's t is wider than the normal and as the
 * spread of a sample is too small by its size (T. Hesterberg, Am. Stat. 69, 2015: the expanded
 * percentile interval). BCa is not used: its correction needs more cases than sweeps have.
 */
final class ClusterBootstrap {
  private static final int DRAWS = 10_000;
  private static final double UPPER = 0.975;

  private ClusterBootstrap() {}

  /** The interval of the mean of these figures, one for each case; there must be at least two. */
  static Interval ofMean(List<Double> figures, long seed) {
    double[] means = means(figures.stream().mapToDouble(f -> f).toArray(), Seeded.by(seed));
    double tail = tail(figures.size());
    return new Interval(quantile(means, tail), quantile(means, 1 - tail));
  }

  private static double[] means(double[] figures, RandomGenerator random) {
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < figures.length; i++) {
        sum += figures[random.nextInt(figures.length)];
      }
      means[draw] = sum / figures.length;
    }
    Arrays.sort(means);
    return means;
  }

  /** Which part of the draws is left out at each end. */
  static double tail(int cases) {
    double widened = Math.sqrt(cases / (cases - 1.0)) * new Student(cases - 1).quantile(UPPER);
    return Normal.atMost(-widened);
  }

  private static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
