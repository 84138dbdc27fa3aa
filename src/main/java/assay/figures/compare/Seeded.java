package assay.figures.compare;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance by a seed, the same on every machine and in every release. */
final class Seeded {
  private static final String ALGORITHM = "L64X128MixRandom";

  private Seeded() {}

  static RandomGenerator by(long seed) {
    return RandomGeneratorFactory.of(ALGORITHM).create(seed);
  }
}
