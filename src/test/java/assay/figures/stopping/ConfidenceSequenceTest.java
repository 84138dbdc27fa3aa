package assay.figures.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceSequenceTest {
  private static final double ALPHA = 0.05;
  private static final int RUNS = 4_000;
  private static final int LOOKS = 300;

  @Test
  void nothingLeavesEverythingOpen() {
    ConfidenceSequence none = ConfidenceSequence.of(new Rate(0, 0), ALPHA);
    assertEquals(0, none.low());
    assertEquals(1, none.high());
    assertEquals(0.5, none.reach());
  }

  /** Solved by SciPy from the formula in docs/statistics.md. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.0000000, 0.9750000",
    "1, 1, 0.0250000, 1.0000000",
    "0, 10, 0.0000000, 0.3350311",
    "10, 10, 0.6649689, 1.0000000",
    "5, 10, 0.1003909, 0.8996091",
    "3, 10, 0.0253679, 0.7748686",
    "0, 19, 0.0000000, 0.1963469",
    "0, 50, 0.0000000, 0.0811995",
    "5, 50, 0.0135038, 0.3013726",
    "50, 100, 0.3289963, 0.6710037",
    "37, 300, 0.0649588, 0.2040056",
    "1000, 2000, 0.4561663, 0.5438337"
  })
  void liesWhereTheFormulaSays(int hits, int total, double low, double high) {
    ConfidenceSequence sequence = ConfidenceSequence.of(new Rate(hits, total), ALPHA);
    assertEquals(low, sequence.low(), 1e-6);
    assertEquals(high, sequence.high(), 1e-6);
  }

  /** The price of looking as often as one likes: never narrower than an interval for one look. */
  @Property
  void holdsTheShareAndIsWiderThanOneLook(
      @ForAll @IntRange(max = 3000) int first, @ForAll @IntRange(min = 1, max = 3000) int second) {
    Rate rate = new Rate(Math.min(first, second), Math.max(first, second));
    ConfidenceSequence sequence = ConfidenceSequence.of(rate, ALPHA);
    assertTrue(sequence.low() <= rate.share() && rate.share() <= sequence.high());
    assertTrue(2 * sequence.reach() > rate.high() - rate.low());
    Rate mirrored = new Rate(rate.total() - rate.hits(), rate.total());
    assertEquals(1 - sequence.high(), ConfidenceSequence.of(mirrored, ALPHA).low(), 1e-9);
  }

  /**
   * A martingale: what one more answer is expected to say against the truth is what is said now.
   */
  @Property(tries = 300)
  void theEvidenceAgainstTheTruthIsAFairGame(
      @ForAll @IntRange(max = 60) int first,
      @ForAll @IntRange(min = 1, max = 60) int second,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance) {
    Rate now = new Rate(Math.min(first, second), Math.max(first, second));
    Rate hit = new Rate(now.hits() + 1, now.total() + 1);
    Rate miss = new Rate(now.hits(), now.total() + 1);
    double after = chance * evidence(hit, chance) + (1 - chance) * evidence(miss, chance);
    double before = evidence(now, chance);
    assertTrue(after <= before * (1 + 1e-9), before + " became " + after);
  }

  private static double evidence(Rate rate, double chance) {
    return Math.exp(ConfidenceSequence.of(rate, ALPHA).logEvidenceAgainst(chance));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.8, 0.9, 0.97, 1})
  void missesTheTruthAtAnyOf300LooksInAtMostFiveRunsOfAHundred(double chance) {
    Repeats repeats = new Repeats(20260701);
    Predicate<Rate> misses = Repeats.remembering(rate -> misses(rate, chance));
    int missed = 0;
    for (int run = 0; run < RUNS; run++) {
      Rate end = repeats.until(chance, LOOKS, misses);
      missed += misses(end, chance) ? 1 : 0;
    }
    assertTrue(missed <= ALPHA * RUNS, missed + " of " + RUNS);
  }

  /** What the sequence is for: peeking at the interval for one look goes wrong far too often. */
  @Test
  void wilsonsIntervalWouldMissItFarTooOften() {
    Repeats repeats = new Repeats(20260701);
    int missed = 0;
    for (int run = 0; run < RUNS; run++) {
      Rate end = repeats.until(0.35, LOOKS, rate -> isOutside(rate, 0.35));
      missed += isOutside(end, 0.35) ? 1 : 0;
    }
    assertTrue(missed > 4 * ALPHA * RUNS, missed + " of " + RUNS);
  }

  private static boolean misses(Rate rate, double chance) {
    return !ConfidenceSequence.of(rate, ALPHA).holds(chance);
  }

  private static boolean isOutside(Rate rate, double chance) {
    return chance < rate.low() || chance > rate.high();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void alphaIsAProbabilityOfError(double alpha) {
    assertThrows(
        IllegalArgumentException.class, () -> ConfidenceSequence.of(new Rate(1, 2), alpha));
  }

  @Test
  void theImpossibleIsOut() {
    assertFalse(ConfidenceSequence.of(new Rate(1, 2), ALPHA).holds(0));
    assertFalse(ConfidenceSequence.of(new Rate(1, 2), ALPHA).holds(1));
    assertTrue(ConfidenceSequence.of(new Rate(2, 2), ALPHA).holds(1));
  }
}
