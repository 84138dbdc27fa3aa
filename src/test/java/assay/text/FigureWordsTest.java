package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Cost;
import assay.figures.Cost.Certainty;
import assay.figures.CostSum;
import assay.figures.PriceTable;
import assay.figures.PriceTable.Parsed.Problem;
import assay.figures.Rate;
import assay.figures.Stability;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {
  private static final FigureWords WORDS = new FigureWords(new Texts(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "FREE, 0, not charged, not charged, not charged",
    "COUNTED, 0.134, $0.134, $0.134, $0.134",
    "ESTIMATED, 0.252, about $0.252, about $0.252, about $0.252",
    "UNKNOWN, 0.1389, 'unknown, at most $0.14', 'cost unknown, at most $0.14', cost ? ≤ $0.14",
  })
  void saysHowSureACostIs(
      Certainty certainty, BigDecimal most, String labelled, String sentence, String few) {
    Optional<Cost> cost = Optional.of(new Cost(certainty, most, most, most));
    assertEquals(labelled, WORDS.cost(cost));
    assertEquals(sentence, WORDS.costSentence(cost));
    assertEquals(few, WORDS.costShort(cost));
  }

  @Test
  void saysWhereAPriceIsNotKnown() {
    assertEquals("price not known", WORDS.cost(Optional.empty()));
    assertEquals("price not known", WORDS.atMost(Optional.empty()));
  }

  @Test
  void saysWhatIsNotExceededBeforeSending() {
    assertEquals("at most $0.74", WORDS.atMost(Optional.of(new BigDecimal("0.73213"))));
    assertTrue(WORDS.atMostExplained().contains("Drafts that the model may add are not in it"));
  }

  @Test
  void givesASumUnderEachAssumption() {
    CostSum sum = CostSum.NOTHING.plus(cost("0.1", "0.2", "3")).plusUnpriced();
    assertEquals("$0.10–$3.00", WORDS.sum(sum));
    assertEquals(
        List.of(
            "If blocks are free: $0.10",
            "If input and thinking are billed: $0.20",
            "If the full image price is billed: $3.00",
            "Attempts without a known price: 1"),
        WORDS.sumLines(sum));
    assertEquals("$0.10", WORDS.sum(CostSum.NOTHING.plus(cost("0.1", "0.1", "0.1"))));
  }

  @Test
  void namesTheLineOfAPriceTableThatIsWrong() {
    assertEquals(
        "Price table, line 7: not a price or a number of tokens (cheap)",
        WORDS.problem(new Problem(7, PriceTable.Mistake.NUMBER, "cheap")));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16, always blocks",
    "0, 16, never blocks",
    "3, 5, varies",
    "0, 5, 'not settled, about 11 more repeats needed'",
  })
  void saysHowSteadyACellIs(int blocked, int judged, String words) {
    assertEquals(words, WORDS.stability(Stability.of(new Rate(blocked, judged))));
  }

  @Test
  void neverShowsAShareAlone() {
    assertEquals("3 of 5 · 60 % (23–88 %)", WORDS.rate(new Rate(3, 5)));
    assertEquals("0 of 0", WORDS.rate(new Rate(0, 0)));
  }

  private static Cost cost(String free, String thinking, String full) {
    return new Cost(
        Certainty.UNKNOWN, new BigDecimal(free), new BigDecimal(thinking), new BigDecimal(full));
  }
}
