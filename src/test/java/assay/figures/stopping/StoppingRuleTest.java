package assay.figures.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import assay.figures.Stability;
import assay.figures.Stability.Kind;
import assay.figures.stopping.StoppingRule.Margin;
import assay.figures.stopping.StoppingRule.NeverEarly;
import assay.figures.stopping.StoppingRule.Settled;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRuleTest {
  private static final double ALPHA = 0.05;
  private static final Settled SETTLED = new Settled(ALPHA);

  @ParameterizedTest
  @CsvSource({
    " 0,   0, NOT_SETTLED", "18,  18, NOT_SETTLED", "19,  19, ALWAYS_BLOCKS",
    " 0,  18, NOT_SETTLED", " 0,  19, NEVER_BLOCKS", " 3,  63, NEVER_BLOCKS",
    "60,  63, ALWAYS_BLOCKS", " 5,  10, VARIES", " 4,   9, NOT_SETTLED",
    " 7,  17, VARIES", "11,  36, VARIES", "28, 138, VARIES"
  })
  void settlesWhereTheSequenceLiesInAClass(int hits, int total, Kind kind) {
    assertEquals(kind, SETTLED.kindOf(new Rate(hits, total)));
    assertEquals(kind != Kind.NOT_SETTLED, SETTLED.isSettled(new Rate(hits, total)));
  }

  /** What is settled under peeking is never unsettled, or another thing, on screen. */
  @Test
  void saysNothingThatTheIntervalOnScreenDoesNotSay() {
    for (int total = 0; total <= 300; total++) {
      for (int hits = 0; hits <= total; hits++) {
        Rate rate = new Rate(hits, total);
        if (SETTLED.isSettled(rate)) {
          assertEquals(Stability.of(rate).kind(), SETTLED.kindOf(rate), rate.toString());
        }
      }
    }
  }

  /** Each just outside a class, where a mistake is likeliest, and some far from the edges. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.099, 0.15, 0.201, 0.3, 0.5, 0.7, 0.799, 0.85, 0.901, 1})
  void theClassIsWrongInAtMostFiveCellsOfAHundred(double chance) {
    int cells = 3_000;
    Repeats repeats = new Repeats(7);
    Predicate<Rate> settled = Repeats.remembering(SETTLED::isSettled);
    int wrong = 0;
    for (int cell = 0; cell < cells; cell++) {
      Rate end = repeats.until(chance, 200, settled);
      wrong += isTrue(SETTLED.kindOf(end), chance) ? 0 : 1;
    }
    assertTrue(wrong <= ALPHA * cells, wrong + " of " + cells);
  }

  private static boolean isTrue(Kind kind, double chance) {
    return switch (kind) {
      case ALWAYS_BLOCKS -> chance >= 0.8;
      case NEVER_BLOCKS -> chance <= 0.2;
      case VARIES -> chance >= 0.1 && chance <= 0.9;
      case NOT_SETTLED -> true;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0.15,  0,  11, false", "0.15, 0, 12, true", "0.15, 68, 136, true", "0.15, 5, 10, false",
    "0.20,  0,   8, true", "0.10, 0, 18, false", "0.10, 0, 19, true", "0.5, 0, 0, true"
  })
  void stopsWithinTheMargin(double margin, int hits, int total, boolean settled) {
    assertEquals(settled, new Margin(ALPHA, margin).isSettled(new Rate(hits, total)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.03, 0.2, 0.5, 0.9})
  void aMarginMissesTheRateInAtMostFiveCellsOfAHundred(double chance) {
    int cells = 2_000;
    Margin rule = new Margin(ALPHA, 0.15);
    Repeats repeats = new Repeats(8);
    Predicate<Rate> settled = Repeats.remembering(rule::isSettled);
    int missed = 0;
    for (int cell = 0; cell < cells; cell++) {
      Rate end = repeats.until(chance, 200, settled);
      ConfidenceSequence at = ConfidenceSequence.of(end, ALPHA);
      missed += chance < at.low() || chance > at.high() ? 1 : 0;
    }
    assertTrue(missed <= ALPHA * cells, missed + " of " + cells);
  }

  @Test
  void theOtherRuleSendsAll() {
    assertFalse(new NeverEarly().isSettled(new Rate(0, 1_000)));
    assertEquals(OptionalInt.empty(), new NeverEarly().moreRepeats(new Rate(0, 10), 50));
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 9", "0, 19, 0", "1, 1, 18", "2, 4, 6"})
  void saysHowManyMoreItTakes(int hits, int total, int more) {
    assertEquals(OptionalInt.of(more), SETTLED.moreRepeats(new Rate(hits, total), 400));
  }

  @Test
  void saysIfItTakesMoreThanThat() {
    assertEquals(OptionalInt.empty(), SETTLED.moreRepeats(new Rate(0, 10), 8));
  }
}
