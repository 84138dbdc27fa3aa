package assay.figures.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import assay.figures.stopping.EdgeRule.Decision;
import assay.figures.stopping.EdgeRule.Line;
import assay.figures.stopping.EdgeRule.Ratio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRuleTest {
  private static final EdgeRule USUAL = EdgeRule.usual();
  private static final EdgeRule LINE = new Line(0.5, 0.05, 60);

  @ParameterizedTest
  @CsvSource({
    "0,  0, CONTINUE",
    "2,  2, CONTINUE",
    "3,  3, BLOCKS",
    "0, 3, PASSES",
    "3, 4, CONTINUE",
    "4,  5, BLOCKS",
    "1, 5, PASSES",
    "6, 11, CONTINUE",
    "6, 12, NEAR_THE_LINE",
    "7, 12, NEAR_THE_LINE"
  })
  void theUsualRuleNeedsThreeMoreOfOneThanOfTheOther(int hits, int total, Decision decision) {
    assertEquals(decision, USUAL.decide(new Rate(hits, total)));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, CONTINUE",
    "6, 6, BLOCKS",
    "0, 6, PASSES",
    "30, 60, NEAR_THE_LINE",
    "10, 11, CONTINUE",
    "13, 14, BLOCKS"
  })
  void aLineNeedsSixInARow(int hits, int total, Decision decision) {
    assertEquals(decision, LINE.decide(new Rate(hits, total)));
  }

  static Stream<EdgeRule> rules() {
    return Stream.of(
        USUAL,
        new Ratio(0.3, 0.7, 0.05, 40),
        new Ratio(0.1, 0.5, 0.1, 40),
        LINE,
        new Line(0.8, 0.05, 100));
  }

  /** For every rate, not at the limits alone: the wrong side is called in at most alpha. */
  @ParameterizedTest
  @MethodSource("rules")
  void callsTheWrongSideNoMoreOftenThanItSays(EdgeRule rule) {
    for (int percent = 0; percent <= 100; percent++) {
      double chance = percent / 100.0;
      Foresight foresight = rule.at(chance);
      assertTrue(foresight.of(wrong(rule, chance)) <= alpha(rule), rule + " at " + percent);
    }
  }

  /** What would be wrong to say; of a rate between the two of a ratio nothing is. */
  private static Decision wrong(EdgeRule rule, double chance) {
    double passing = rule instanceof Ratio ratio ? ratio.passing() : ((Line) rule).line();
    double blocking = rule instanceof Ratio ratio ? ratio.blocking() : ((Line) rule).line();
    if (chance <= passing) {
      return Decision.BLOCKS;
    }
    return chance >= blocking ? Decision.PASSES : Decision.CONTINUE;
  }

  private static double alpha(EdgeRule rule) {
    return rule instanceof Ratio ratio ? ratio.alpha() : ((Line) rule).alpha();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.4, 0.5, 0.75, 1})
  void aSimulationAgreesWithWhatWasForeseen(double chance) {
    int runs = 20_000;
    Repeats repeats = new Repeats(99);
    int blocks = 0;
    long sent = 0;
    for (int run = 0; run < runs; run++) {
      Rate end = repeats.until(chance, 100, rate -> USUAL.decide(rate) != Decision.CONTINUE);
      blocks += USUAL.decide(end) == Decision.BLOCKS ? 1 : 0;
      sent += end.total();
    }
    Foresight foreseen = USUAL.at(chance);
    assertEquals(foreseen.of(Decision.BLOCKS), (double) blocks / runs, 0.015);
    assertEquals(foreseen.repeats(), (double) sent / runs, 0.1);
  }

  /** The ruin of a gambler with three coins a side, whom no cap stops, has these closed forms. */
  @Test
  void withoutACapItIsTheRuinOfAGambler() {
    Foresight foresight = new Ratio(0.25, 0.75, 0.05, 400).at(0.25);
    assertEquals(1 / (1 + Math.pow(3, 3)), foresight.of(Decision.BLOCKS), 1e-9);
    assertEquals(3 / 0.5 * (1 - 2.0 / 28), foresight.repeats(), 1e-9);
    assertEquals(9, new Ratio(0.25, 0.75, 0.05, 2_000).at(0.5).repeats(), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"0, 3.0", "0.1, 3.7", "0.5, 7.0", "1, 3.0"})
  void isCheapWhereALevelIsClear(double chance, double repeats) {
    assertEquals(repeats, USUAL.at(chance).repeats(), 0.35);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.05, 5",
    "0.6, 0.4, 0.05, 5",
    "0, 0.5, 0.05, 5",
    "0.2, 1, 0.05, 5",
    "0.2, 0.8, 0, 5",
    "0.2, 0.8, 0.05, 0"
  })
  void takesNoOtherDeclaration(double passing, double blocking, double alpha, int most) {
    assertThrows(IllegalArgumentException.class, () -> new Ratio(passing, blocking, alpha, most));
  }

  @Test
  void aLineIsARate() {
    assertThrows(IllegalArgumentException.class, () -> new Line(1, 0.05, 5));
    assertThrows(IllegalArgumentException.class, () -> new Line(0.5, 0.05, 0));
  }
}
