package assay.figures.compare;

import assay.figures.exact.Hypergeometric;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The smallest difference of block rates that a run sees in four runs of five (80 % power), testing
 * at 5 % two-sided. Known before anything is sent, and for every run that saw nothing.
 *
 * @param perCase in a single case by Fisher's test, whatever its rates are, 0 to 1 in whole points;
 *     empty if so few repeats see no difference at all
 * @param overall of the mean over the cases that are sent, 0 to 1; empty if they see none at all
 */
public record SmallestEffect(OptionalDouble perCase, OptionalDouble overall) {
  private static final double Z_LEVEL = 1.959963984540054;
  private static final double Z_POWER = 0.8416212335729143;
  private static final int HALVINGS = 40;
  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** For a plan: so many cases with so many repeats under each configuration; both at least 1. */
  public static SmallestEffect planned(int cases, int repeats) {
    OptionalDouble perCase = CasePower.smallest(repeats);
    if (cases == 1) {
      return new SmallestEffect(perCase, perCase);
    }
    double each = 1.0 / ((double) cases * repeats);
    DoubleUnaryOperator needed = d -> each + needed(0.5 * each, (0.5 - d * d / 2) * each);
    boolean possible = cases * logSmallest(repeats, repeats) <= Math.log(Comparison.LEVEL / 2);
    return new SmallestEffect(perCase, possible ? solved(needed) : NONE);
  }

  /** For a run: as before, with the rates that the cases have shown. All pairs are complete. */
  static SmallestEffect seenBy(List<CasePair> pairs) {
    if (pairs.isEmpty()) {
      return new SmallestEffect(NONE, NONE);
    }
    int fewest = (int) TheseCases.mean(pairs, p -> Math.min(p.first().total(), p.second().total()));
    OptionalDouble perCase = CasePower.smallest(fewest);
    if (pairs.size() == 1) {
      return new SmallestEffect(perCase, perCase);
    }
    double logSmallest =
        pairs.stream().mapToDouble(p -> logSmallest(p.first().total(), p.second().total())).sum();
    boolean possible = logSmallest <= Math.log(Comparison.LEVEL / 2);
    return new SmallestEffect(perCase, possible ? solved(d -> needed(pairs, d)) : NONE);
  }

  /** The logarithm of how likely the most extreme table of a case is. */
  private static double logSmallest(int first, int second) {
    return Math.log(new Hypergeometric(first, second, second).probability(0));
  }

  /**
   * The mean difference that is needed if every case moves by so much towards the middle; with half
   * of the step from one count to the next, since an exact test of counts sees a little less.
   */
  private static double needed(List<CasePair> pairs, double move) {
    double without = 0;
    double with = 0;
    double steps = 0;
    for (CasePair pair : pairs) {
      double from = (double) pair.hits() / (pair.first().total() + pair.second().total());
      double to = from <= 0.5 ? Math.min(1, from + move) : Math.max(0, from - move);
      double middle = (from + to) / 2;
      without += spread(middle) / pair.first().total() + spread(middle) / pair.second().total();
      steps += 1.0 / pair.first().total() + 1.0 / pair.second().total();
      with += spread(from) / pair.first().total() + spread(to) / pair.second().total();
    }
    double square = (double) pairs.size() * pairs.size();
    return steps / 2 / square + needed(without / square, with / square);
  }

  private static double spread(double chance) {
    return chance * (1 - chance);
  }

  /** By the variances of the mean difference if there is none, and if there is one. */
  private static double needed(double without, double with) {
    return Z_LEVEL * Math.sqrt(without) + Z_POWER * Math.sqrt(Math.max(0, with));
  }

  /** The smallest difference that is as large as it needs to be. */
  private static OptionalDouble solved(DoubleUnaryOperator needed) {
    double small = 0;
    double large = 1;
    if (needed.applyAsDouble(large) > large) {
      return NONE;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (small + large) / 2;
      if (needed.applyAsDouble(middle) <= middle) {
        large = middle;
      } else {
        small = middle;
      }
    }
    return OptionalDouble.of(large);
  }
}
