package assay.figures.compare;

import assay.figures.Rate;
import assay.figures.exact.Binomial;
import assay.figures.exact.Fisher;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What Fisher's test sees in a single case with n repeats under each configuration: exact, by every
 * pair of counts, for the rates that are hardest to tell apart.
 */
final class CasePower {
  private static final double POWER = 0.8;
  private static final int STEPS = 20;
  private static final int POINTS = 100;

  /** Beyond it, what this many repeats see is scaled by the root of the repeats. */
  private static final int EXACT_UP_TO = 40;

  private final int repeats;
  private final boolean[][] seen;

  private CasePower(int repeats) {
    this.repeats = repeats;
    this.seen = new boolean[repeats + 1][repeats + 1];
    for (int a = 0; a <= repeats; a++) {
      for (int b = 0; b <= a; b++) {
        double p = Fisher.twoSided(new Rate(a, repeats), new Rate(b, repeats));
        seen[a][b] = p <= Comparison.LEVEL;
        seen[b][a] = seen[a][b];
      }
    }
  }

  /** In whole points, rounded up; empty if no difference is seen often enough. */
  static OptionalDouble smallest(int repeats) {
    CasePower power = new CasePower(Math.min(repeats, EXACT_UP_TO));
    double scale = Math.sqrt((double) power.repeats / repeats);
    return IntStream.rangeClosed(1, POINTS)
        .filter(points -> power.ofHardest(points / (double) POINTS) >= POWER)
        .mapToDouble(points -> Math.ceil(points * scale) / POINTS)
        .findFirst();
  }

  /** The power for a difference, at the rates where it is least. */
  private double ofHardest(double difference) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(step -> (1 - difference) * step / STEPS)
        .map(rate -> power(rate, Math.min(1, rate + difference)))
        .min()
        .orElse(0);
  }

  double power(double first, double second) {
    double[] one = chances(first);
    double[] other = chances(second);
    double sum = 0;
    for (int a = 0; a <= repeats; a++) {
      for (int b = 0; b <= repeats; b++) {
        sum += seen[a][b] ? one[a] * other[b] : 0;
      }
    }
    return sum;
  }

  private double[] chances(double chance) {
    Binomial binomial = new Binomial(repeats, chance);
    return IntStream.rangeClosed(0, repeats).mapToDouble(binomial::probability).toArray();
  }
}
