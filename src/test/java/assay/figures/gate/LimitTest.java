package assay.figures.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import assay.figures.Repeats;
import assay.figures.compare.CasePair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
  @ParameterizedTest
  @CsvSource({
    // at most 20 %, by the interval: 0 of 15 ends at 20.4 %, 0 of 16 at 19.4 %
    "0,   0.2, INTERVAL, 0, 15, NOT_SETTLED",
    "0,   0.2, INTERVAL, 0, 16, KEPT",
    "0,   0.2, INTERVAL, 2, 10, NOT_SETTLED",
    "0,   0.2, INTERVAL, 4, 10, NOT_SETTLED",
    "0,   0.2, INTERVAL, 5, 10, BROKEN",
    // by the point: kept as soon as k/n is, broken no sooner than before
    "0,   0.2, POINT,    2, 10, KEPT",
    "0,   0.2, POINT,    3, 10, NOT_SETTLED",
    "0,   0.2, POINT,    5, 10, BROKEN",
    // never: a single one breaks it
    "0,   0,   POINT,    0, 10, KEPT",
    "0,   0,   POINT,    1, 1000, BROKEN",
    "0,   0,   INTERVAL, 0, 1000, NOT_SETTLED",
    // at least
    "0.8, 1,   INTERVAL, 10, 10, NOT_SETTLED",
    "0.8, 1,   INTERVAL, 16, 16, KEPT",
    "0.8, 1,   INTERVAL, 5, 10, BROKEN",
    "0.8, 1,   POINT,    8, 10, KEPT",
    "1,   1,   POINT,    10, 10, KEPT",
    "1,   1,   POINT,    9, 10, BROKEN",
    // both
    "0.3, 0.7, INTERVAL, 50, 100, KEPT",
    "0.3, 0.7, INTERVAL, 5, 10, NOT_SETTLED",
    "0.3, 0.7, INTERVAL, 0, 10, BROKEN",
    "0.3, 0.7, INTERVAL, 10, 10, BROKEN",
    "0,   1,   INTERVAL, 3, 10, KEPT",
    "0,   0.2, INTERVAL, 0, 0, NOT_SETTLED",
  })
  void isKeptOrBrokenOnlyWhereTheIntervalSaysSo(
      double least, double most, Confidence confidence, int hits, int total, Standing expected) {
    assertEquals(expected, new Limit(least, most, confidence).of(new Rate(hits, total)));
  }

  /** More blocks never make it better. */
  @ParameterizedTest
  @CsvSource({"0, INTERVAL", "0, POINT", "0.2, INTERVAL", "0.2, POINT", "0.5, INTERVAL"})
  void isMonotone(double most, Confidence confidence) {
    Limit limit = new Limit(0, most, confidence);
    List<Integer> order =
        IntStream.rangeClosed(0, 40).map(k -> rank(limit.of(new Rate(k, 40)))).boxed().toList();
    assertEquals(order.stream().sorted().toList(), order);
  }

  private static int rank(Standing standing) {
    return switch (standing) {
      case KEPT -> 0;
      case NOT_SETTLED -> 1;
      case BROKEN -> 2;
    };
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 6", "0, 16, 0", "3, 10, 57", "2, 10, -1", "5, 10, 0"})
  void saysAboutHowManyRepeatsMoreWouldSettleIt(int hits, int total, int more) {
    Limit limit = new Limit(0, 0.2, Confidence.INTERVAL);
    int expected = more < 0 ? Repeats.TOO_MANY : more;
    assertEquals(expected, limit.moreRepeats(new Rate(hits, total)));
  }

  @Test
  void noIntervalEndsAtNothingOrAtEverything() {
    assertFalse(new Limit(0, 0, Confidence.INTERVAL).canBeKept());
    assertFalse(new Limit(1, 1, Confidence.INTERVAL).canBeKept());
    assertTrue(new Limit(0, 0, Confidence.POINT).canBeKept());
    assertTrue(new Limit(0, 0.01, Confidence.INTERVAL).canBeKept());
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 1", "0, 1.1", "0.6, 0.5", "NaN, 1", "0, NaN"})
  void takesOnlySharesInTheirOrder(double least, double most) {
    assertThrows(IllegalArgumentException.class, () -> new Limit(least, most, Confidence.POINT));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 10, INTERVAL, NOT_SETTLED",
    "0, 35, 0, 35, INTERVAL, KEPT",
    "0, 10, 6, 10, INTERVAL, BROKEN",
    "0, 10, 4, 10, INTERVAL, NOT_SETTLED",
    "5, 10, 0, 10, INTERVAL, KEPT",
    "3, 10, 4, 10, POINT, KEPT",
    "3, 10, 5, 10, POINT, NOT_SETTLED",
    "0, 10, 6, 10, POINT, BROKEN",
  })
  void aMarginIsKeptOrBrokenByTheIntervalOfTheDifference(
      int then, int ofThen, int now, int ofNow, Confidence confidence, Standing expected) {
    CasePair pair = new CasePair(new Rate(then, ofThen), new Rate(now, ofNow));
    assertEquals(expected, new Margin(0.10, confidence).of(pair));
  }

  @Test
  void aMarginSaysHowManyRepeatsMoreAreNeeded() {
    Margin margin = new Margin(0.10, Confidence.INTERVAL);
    Rate none = new Rate(0, 40);
    assertEquals(25, margin.moreRepeats(new CasePair(none, new Rate(0, 10))));
    Rate half = new Rate(5, 10);
    assertEquals(Repeats.TOO_MANY, margin.moreRepeats(new CasePair(half, half)));
  }
}
