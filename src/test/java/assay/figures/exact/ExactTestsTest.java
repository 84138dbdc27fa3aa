package assay.figures.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTestsTest {
  /** Fisher's tea (3 of 4) and tables of R's documentation of fisher.test; the rest by SciPy. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 1, 4, 0.485714, 0.985714",
    "10, 12, 3, 18, 0.000537, 0.999985",
    "2, 12, 15, 18, 0.000537, 0.000465",
    "0, 10, 5, 10, 0.032508, 0.016254",
    "0, 10, 4, 10, 0.086687, 0.043344",
    "10, 10, 10, 10, 1, 1",
    "0, 5, 0, 7, 1, 1"
  })
  void fisherGivesThePublishedProbability(
      int hits, int total, int others, int of, double twoSided, double less) {
    Rate first = new Rate(hits, total);
    Rate second = new Rate(others, of);
    assertEquals(twoSided, Fisher.twoSided(first, second), 1e-6);
    assertEquals(less, Fisher.less(first, second), 1e-6);
  }

  /** By going through every way to deal the hits: another road to the same number. */
  @Property(tries = 60)
  void fisherIsWhatDealingEveryWayGives(
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @IntRange(min = 1, max = 6) int m,
      @ForAll @IntRange(max = 6) int a,
      @ForAll @IntRange(max = 6) int b) {
    Rate first = new Rate(Math.min(a, n), n);
    Rate second = new Rate(Math.min(b, m), m);
    int hits = first.hits() + second.hits();
    int ways = 0;
    int few = 0;
    for (int deal = 0; deal < 1 << (n + m); deal++) {
      if (Integer.bitCount(deal) == hits) {
        ways++;
        few += Integer.bitCount(deal & ((1 << n) - 1)) <= first.hits() ? 1 : 0;
      }
    }
    assertEquals((double) few / ways, Fisher.less(first, second), 1e-9);
  }

  /** Sums of binomials, as any textbook has them; the last by SciPy. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "0, 5, 0.0625",
    "0, 6, 0.03125",
    "1, 9, 0.021484375",
    "9, 1, 0.021484375",
    "2, 10, 0.03857421875",
    "5, 5, 1",
    "6, 16, 0.05247879"
  })
  void mcNemarIsTwiceTheSmallerTail(int onlyFirst, int onlySecond, double p) {
    assertEquals(p, McNemar.exact(onlyFirst, onlySecond), 1e-8);
  }

  @Test
  void holmAdjustsAsItsWorkedExamples() {
    assertClose(List.of(0.03, 0.06, 0.06, 0.02), Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005)));
    assertClose(List.of(0.03, 0.04, 0.04), Holm.adjusted(List.of(0.01, 0.04, 0.02)));
    assertClose(List.of(1.0, 1.0), Holm.adjusted(List.of(0.6, 0.9)));
    assertEquals(List.of(), Holm.adjusted(List.of()));
  }

  @Property
  void holmNeverMakesAnythingSurerAndKeepsTheOrder(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> given) {
    List<Double> adjusted = Holm.adjusted(given);
    for (int i = 0; i < given.size(); i++) {
      assertTrue(adjusted.get(i) >= given.get(i) && adjusted.get(i) <= 1);
      assertTrue(adjusted.get(i) <= Math.min(1, given.size() * given.get(i)) || given.size() > 1);
      for (int j = 0; j < given.size(); j++) {
        assertTrue(given.get(i) > given.get(j) || adjusted.get(i) <= adjusted.get(j));
      }
    }
  }

  private static void assertClose(List<Double> expected, List<Double> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i), 1e-12);
    }
  }

  @Test
  void thereAreNoMoreHitsThanRepeats() {
    assertThrows(IllegalArgumentException.class, () -> new Hypergeometric(2, 2, 5));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(3, 1.1));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(3, Double.NaN));
  }
}
