package assay.figures.stopping;

import assay.figures.Rate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Answers of a service with a known rate, one after the other, seeded. */
final class Repeats {
  private final RandomGenerator random;

  Repeats(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** The same question, asked of each pair of counts once. */
  static Predicate<Rate> remembering(Predicate<Rate> question) {
    Map<Rate, Boolean> known = new HashMap<>();
    return rate -> known.computeIfAbsent(rate, question::test);
  }

  /** The counts at the first look that ends it, or those after the last. */
  Rate until(double chance, int most, Predicate<Rate> ends) {
    Rate now = new Rate(0, 0);
    while (now.total() < most && !ends.test(now)) {
      now = new Rate(now.hits() + (random.nextDouble() < chance ? 1 : 0), now.total() + 1);
    }
    return now;
  }
}
