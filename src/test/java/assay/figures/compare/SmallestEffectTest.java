package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestEffectTest {
  /** In points, those per case confirmed by SciPy; -1 where nothing can be seen. */
  @ParameterizedTest
  @CsvSource({
    "3, 10, 69, 39",
    "15, 10, 69, 17",
    "40, 10, 69, 11",
    "3, 20, 49, 27",
    "1, 10, 69, 69",
    "3, 3, -1, 72",
    "5, 1, -1, -1",
    "10, 1, -1, 68",
    "1, 3, -1, -1"
  })
  void isKnownBeforeAnythingIsSent(int cases, int repeats, int perCase, int overall) {
    SmallestEffect effect = SmallestEffect.planned(cases, repeats);
    assertEquals(perCase, points(effect.perCase()));
    assertEquals(overall, points(effect.overall()));
  }

  private static long points(OptionalDouble share) {
    return share.isPresent() ? (long) Math.ceil(share.getAsDouble() * 100 - 1e-9) : -1;
  }

  /** Around the middle, where differences are hardest to see. */
  @ParameterizedTest
  @CsvSource({"3, 10", "8, 10", "5, 20", "20, 3", "30, 1"})
  void fourRunsOfFiveSeeThePlannedEffect(int cases, int repeats) {
    double effect = SmallestEffect.planned(cases, repeats).overall().orElseThrow();
    double power = power(cases, repeats, 0.5 - effect / 2, 0.5 + effect / 2);
    assertTrue(power > 0.74 && power < 0.9, "power " + power);
  }

  /** A run in which nearly nothing blocked could have seen a smaller one than was planned for. */
  @ParameterizedTest
  @CsvSource({"3, 10, 0", "6, 10, 0.05", "4, 20, 0.1"})
  void aRunThatSawNothingKnowsWhatItCouldHaveSeen(int cases, int repeats, double base) {
    int hits = (int) Math.round(base * repeats);
    String pair = "%d/%d %d/%d;".formatted(hits, repeats, hits, repeats);
    SmallestEffect seen = SmallestEffect.seenBy(Pairs.of(pair.repeat(cases)));
    double effect = seen.overall().orElseThrow();
    assertTrue(effect < SmallestEffect.planned(cases, repeats).overall().orElseThrow());
    double from = (double) hits / repeats;
    double power = power(cases, repeats, from, from + effect);
    assertTrue(power > 0.68 && power < 0.92, "power " + power);
  }

  private static double power(int cases, int repeats, double first, double second) {
    int runs = 1_500;
    RandomGenerator random = Seeded.by(21);
    int found = 0;
    for (int run = 0; run < runs; run++) {
      List<CasePair> pairs = Pairs.drawn(cases, repeats, first, second, random);
      found += WithinCases.of(pairs, run).value() <= 0.05 ? 1 : 0;
    }
    return (double) found / runs;
  }

  @Property(tries = 30)
  void moreRepeatsNeverSeeLess(
      @ForAll @IntRange(min = 1, max = 20) int cases,
      @ForAll @IntRange(min = 1, max = 30) int repeats) {
    SmallestEffect less = SmallestEffect.planned(cases, repeats);
    SmallestEffect more = SmallestEffect.planned(cases, repeats + 10);
    assertTrue(more.overall().orElse(2) <= less.overall().orElse(2));
    assertTrue(more.perCase().orElse(2) <= less.perCase().orElse(2));
  }

  @Test
  void nothingJudgedSeesNothing() {
    assertEquals(
        new SmallestEffect(OptionalDouble.empty(), OptionalDouble.empty()),
        SmallestEffect.seenBy(List.of()));
  }

  @Test
  void manyRepeatsAreScaled() {
    double exact = SmallestEffect.planned(1, 40).perCase().orElseThrow();
    double scaled = SmallestEffect.planned(1, 160).perCase().orElseThrow();
    assertEquals(exact / 2, scaled, 0.011);
  }
}
