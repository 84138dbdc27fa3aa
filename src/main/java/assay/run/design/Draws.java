package assay.run.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws that are the same for the same seed, on every machine: a named algorithm. */
final class Draws {
  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Draws() {}

  static RandomGenerator of(long seed) {
    return ALGORITHM.create(seed);
  }

  /** The same elements in a drawn order. */
  static <T> List<T> shuffled(List<T> elements, RandomGenerator random) {
    List<T> order = new ArrayList<>(elements);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }
}
