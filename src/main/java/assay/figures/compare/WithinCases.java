package assay.figures.compare;

import assay.figures.exact.Hypergeometric;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The permutation test within cases: in each case, which repeat was sent under which configuration
 * is dealt anew, and the mean difference is looked at. It asks whether the setting does anything in
 * <em>these</em> cases.
 *
 * <p>Exact under the claim that the setting changes nothing in any of them, as long as the repeats
 * of a case were sent in a random order. All ways are gone through at once by folding the
 * distributions of the cases; only where repeats are so uneven that there are too many values, they
 * are drawn.
 */
final class WithinCases {
  private static final int DRAWS = 20_000;
  private static final int MOST_VALUES = 50_000;
  private static final BigInteger MOST_SCALE = BigInteger.valueOf(1_000_000_000L);
  private static final double TIE = 1e-9;

  private WithinCases() {}

  static PValue of(List<CasePair> pairs, long seed) {
    BigInteger scale = scale(pairs);
    if (scale.compareTo(MOST_SCALE) <= 0) {
      Map<Long, Double> sums = folded(pairs, scale.longValueExact());
      if (!sums.isEmpty()) {
        return exact(sums, seen(pairs, scale.longValueExact()));
      }
    }
    return drawn(pairs, seed);
  }

  private static PValue exact(Map<Long, Double> sums, long seen) {
    double p =
        sums.entrySet().stream()
            .filter(sum -> Math.abs(sum.getKey()) >= Math.abs(seen))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return new PValue(Math.min(1, p), true);
  }

  /** The least common multiple of all repeats, on which every difference is a whole number. */
  private static BigInteger scale(List<CasePair> pairs) {
    BigInteger scale = BigInteger.ONE;
    for (CasePair pair : pairs) {
      for (int total : List.of(pair.first().total(), pair.second().total())) {
        BigInteger next = BigInteger.valueOf(total);
        scale = scale.divide(scale.gcd(next)).multiply(next);
      }
    }
    return scale;
  }

  private static long seen(List<CasePair> pairs, long scale) {
    return pairs.stream().mapToLong(pair -> value(pair, pair.first().hits(), scale)).sum();
  }

  /** The difference of a case on the scale if so many of its hits had come first. */
  private static long value(CasePair pair, int first, long scale) {
    return (pair.hits() - first) * (scale / pair.second().total())
        - first * (scale / pair.first().total());
  }

  /** The probability of each sum of differences; empty if there are too many. */
  private static Map<Long, Double> folded(List<CasePair> pairs, long scale) {
    Map<Long, Double> sums = Map.of(0L, 1.0);
    for (CasePair pair : pairs) {
      sums = folded(sums, pair, scale);
      if (sums.size() > MOST_VALUES) {
        return Map.of();
      }
    }
    return sums;
  }

  private static Map<Long, Double> folded(Map<Long, Double> before, CasePair pair, long scale) {
    Hypergeometric dealt = dealt(pair);
    Map<Long, Double> after = new HashMap<>();
    for (int first = dealt.least(); first <= dealt.most(); first++) {
      long value = value(pair, first, scale);
      double chance = dealt.probability(first);
      before.forEach((sum, p) -> after.merge(sum + value, p * chance, Double::sum));
    }
    return after;
  }

  private static PValue drawn(List<CasePair> pairs, long seed) {
    RandomGenerator random = Seeded.by(seed);
    double seen = Math.abs(pairs.stream().mapToDouble(CasePair::difference).sum()) - TIE;
    int beyond = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = pairs.stream().mapToDouble(pair -> difference(pair, random)).sum();
      beyond += Math.abs(sum) >= seen ? 1 : 0;
    }
    return new PValue((beyond + 1.0) / (DRAWS + 1.0), false);
  }

  /** Deals the hits of a case, one repeat after the other. */
  private static double difference(CasePair pair, RandomGenerator random) {
    int left = pair.first().total() + pair.second().total();
    int hits = pair.hits();
    int first = 0;
    for (int i = 0; i < pair.first().total(); i++) {
      if (random.nextInt(left) < hits) {
        hits--;
        first++;
      }
      left--;
    }
    return (double) hits / pair.second().total() - (double) first / pair.first().total();
  }

  private static Hypergeometric dealt(CasePair pair) {
    return new Hypergeometric(pair.first().total(), pair.second().total(), pair.hits());
  }
}
