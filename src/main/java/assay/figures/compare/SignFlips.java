package assay.figures.compare;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The paired permutation test over cases: the sign of each case's difference is turned or left, and
 * the mean difference is looked at. It asks whether the setting would do anything in other cases
 * <em>like these</em>, too, and takes the cases for a sample of those; it therefore sees nothing
 * with few cases, however many repeats there are.
 */
final class SignFlips {
  /** Up to so many differences that are not nothing, every way is gone through. */
  private static final int EXACT_UP_TO = 16;

  private static final int DRAWS = 20_000;
  private static final double TIE = 1e-9;

  private SignFlips() {}

  static PValue of(List<Double> differences, long seed) {
    double[] moved =
        differences.stream().mapToDouble(d -> d).filter(d -> Math.abs(d) > TIE).toArray();
    double seen = Math.abs(Arrays.stream(moved).sum()) - TIE;
    return moved.length <= EXACT_UP_TO ? all(moved, seen) : drawn(moved, seen, seed);
  }

  private static PValue all(double[] moved, double seen) {
    int ways = 1 << moved.length;
    int beyond = 0;
    for (int way = 0; way < ways; way++) {
      beyond += Math.abs(sum(moved, way)) >= seen ? 1 : 0;
    }
    return new PValue((double) beyond / ways, true);
  }

  private static double sum(double[] moved, int way) {
    double sum = 0;
    for (int i = 0; i < moved.length; i++) {
      sum += ((way >> i) & 1) == 0 ? moved[i] : -moved[i];
    }
    return sum;
  }

  /** The way that was seen counts as one of those drawn, so that p is never 0 nor too small. */
  private static PValue drawn(double[] moved, double seen, long seed) {
    RandomGenerator random = Seeded.by(seed);
    int beyond = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double d : moved) {
        sum += random.nextBoolean() ? d : -d;
      }
      beyond += Math.abs(sum) >= seen ? 1 : 0;
    }
    return new PValue((beyond + 1.0) / (DRAWS + 1.0), false);
  }
}
