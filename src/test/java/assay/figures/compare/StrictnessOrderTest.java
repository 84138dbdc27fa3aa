package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Threshold;
import assay.figures.Rate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictnessOrderTest {
  /** Rates of Off, None, High, Medium, Low and above; "-" where nothing was sent. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0/10 0/10 3/10 8/10 10/10 | ''",
        "0/10 1/10 0/10 8/10 7/10 | ''",
        "0/10 0/10 10/10 1/10 10/10 | BLOCK_ONLY_HIGH>BLOCK_MEDIUM_AND_ABOVE CLEAR",
        "0/10 0/10 3/10 7/10 2/10 | BLOCK_MEDIUM_AND_ABOVE>BLOCK_LOW_AND_ABOVE WEAK",
        "- - 7/10 - 2/10 | BLOCK_ONLY_HIGH>BLOCK_LOW_AND_ABOVE CLEAR",
        "9/10 - - 0/0 0/10 | OFF>BLOCK_LOW_AND_ABOVE CLEAR",
        "- - - 5/5 - | ''",
        "- - - - - | ''"
      })
  void flagsAStricterLevelThatBlocksLess(String rates, String expected) {
    assertEquals(
        expected,
        StrictnessOrder.violations(map(rates)).stream()
            .map(v -> v.looser() + ">" + v.stricter() + " " + v.strength())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void namesTheSurestFirst() {
    List<OrderViolation> found = StrictnessOrder.violations(map("10/10 6/10 0/10 10/10 10/10"));
    assertEquals(Threshold.OFF, found.get(0).looser());
    assertEquals(Threshold.BLOCK_ONLY_HIGH, found.get(0).stricter());
    assertEquals(new CasePair(new Rate(10, 10), new Rate(0, 10)), found.get(0).rates());
    assertEquals(3, found.size());
  }

  /** All levels alike is where a false clear one is likeliest. */
  @Test
  void aClearOneIsWrongInAtMostFiveSweepsOfAHundred() {
    RandomGenerator random = Seeded.by(31);
    int sweeps = 2_000;
    int wrong = 0;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      Map<Threshold, Rate> rates = new EnumMap<>(Threshold.class);
      for (Threshold threshold : Threshold.values()) {
        rates.put(threshold, Pairs.rate(10, 0.5, random));
      }
      wrong +=
          StrictnessOrder.violations(rates).stream()
                  .anyMatch(v -> v.strength() == OrderViolation.Strength.CLEAR)
              ? 1
              : 0;
    }
    assertTrue(wrong <= 0.05 * sweeps, wrong + " of " + sweeps);
  }

  private static Map<Threshold, Rate> map(String rates) {
    Map<Threshold, Rate> map = new EnumMap<>(Threshold.class);
    Iterator<Threshold> thresholds = List.of(Threshold.values()).iterator();
    for (String rate : rates.split(" ", -1)) {
      Threshold threshold = thresholds.next();
      if (!rate.equals("-")) {
        map.put(threshold, Pairs.rate(rate));
      }
    }
    return map;
  }
}
