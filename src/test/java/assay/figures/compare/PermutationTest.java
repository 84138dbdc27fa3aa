package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import assay.figures.exact.Fisher;
import assay.figures.exact.McNemar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  private static final long SEED = 4;

  /** Another road: every deal of every case by its bits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/3 3/3; 1/3 3/3",
        "0/2 2/2; 0/2 1/2; 2/2 1/2",
        "1/4 3/4; 0/2 2/3",
        "0/5 4/5; 2/2 0/2",
        "1/1 0/1; 0/1 1/1; 0/1 1/1; 0/1 1/1",
        "2/3 2/3; 1/2 1/2",
        "0/2 0/4; 3/3 3/3"
      })
  void withinCasesIsWhatDealingEveryWayGives(String text) {
    List<CasePair> pairs = Pairs.of(text);
    double seen = Math.abs(pairs.stream().mapToDouble(CasePair::difference).sum()) - 1e-9;
    PValue p = WithinCases.of(pairs, SEED);
    assertTrue(p.exact());
    assertEquals(beyond(pairs, 0, 0, seen), p.value(), 1e-9);
  }

  /** The part of all deals of the cases from this one on that come out as far. */
  private static double beyond(List<CasePair> pairs, int index, double sum, double seen) {
    if (index == pairs.size()) {
      return Math.abs(sum) >= seen ? 1 : 0;
    }
    CasePair pair = pairs.get(index);
    int n = pair.first().total();
    int m = pair.second().total();
    double all = 0;
    int ways = 0;
    for (int deal = 0; deal < 1 << (n + m); deal++) {
      if (Integer.bitCount(deal) == pair.hits()) {
        int first = Integer.bitCount(deal & ((1 << n) - 1));
        double difference = (double) (pair.hits() - first) / m - (double) first / n;
        all += beyond(pairs, index + 1, sum + difference, seen);
        ways++;
      }
    }
    return all / ways;
  }

  @Property(tries = 200)
  void oneCaseOfEvenRepeatsIsFishersTest(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(max = 40) int a,
      @ForAll @IntRange(max = 40) int b) {
    CasePair pair = new CasePair(new Rate(Math.min(a, n), n), new Rate(Math.min(b, n), n));
    double fisher = Fisher.twoSided(pair.first(), pair.second());
    assertEquals(fisher, WithinCases.of(List.of(pair), SEED).value(), 1e-9);
  }

  @Property(tries = 100)
  void withOneRepeatEachAllThreeTestsAreMcNemars(
      @ForAll @Size(min = 1, max = 16) List<@IntRange(max = 3) Integer> kinds) {
    List<CasePair> pairs =
        kinds.stream().map(k -> new CasePair(new Rate(k & 1, 1), new Rate(k >> 1, 1))).toList();
    int onlyFirst = (int) kinds.stream().filter(k -> k == 1).count();
    int onlySecond = (int) kinds.stream().filter(k -> k == 2).count();
    double p = McNemar.exact(onlyFirst, onlySecond);
    assertEquals(p, WithinCases.of(pairs, SEED).value(), 1e-9);
    List<Double> differences = pairs.stream().map(CasePair::difference).toList();
    assertEquals(p, SignFlips.of(differences, SEED).value(), 1e-9);
    assertEquals(p, Comparing.of(pairs, SEED).theseCases().p().value(), 1e-9);
  }

  /** R. A. Fisher's Zea mays (1935): 863 of 32,768 sums in eighths of an inch lie as far out. */
  @Test
  void signFlipsGiveWhatFisherFoundForDarwinsMaize() {
    List<Double> maize =
        List.of(49., -67., 8., 16., 6., 23., 28., 41., 14., 29., 56., 24., 75., 60., -48.);
    PValue p = SignFlips.of(maize, SEED);
    assertTrue(p.exact());
    assertEquals(2 * 863 / 32_768.0, p.value(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.0625", "6, 0.03125", "16, 0.000030517578125"})
  void signFlipsCanSayNoMoreThanTheNumberOfCasesAllows(int cases, double least) {
    List<Double> all = Collections.nCopies(cases, 1.0);
    assertEquals(least, SignFlips.of(all, SEED).value(), 1e-15);
  }

  @Test
  void beyondSixteenCasesSignsAreDrawnAndTheOneSeenCounts() {
    PValue most = SignFlips.of(Collections.nCopies(40, 0.3), SEED);
    assertFalse(most.exact());
    assertEquals(1 / 20_001.0, most.value(), 1e-12);
    List<Double> few = new ArrayList<>(Collections.nCopies(13, 0.2));
    few.addAll(Collections.nCopies(5, -0.2));
    assertEquals(McNemar.exact(5, 13), SignFlips.of(few, SEED).value(), 0.01);
    assertEquals(SignFlips.of(few, 8), SignFlips.of(few, 8));
  }

  /** Repeats without a small common multiple; two of such cases can still be gone through. */
  @Test
  void unevenRepeatsAreDrawn() {
    String uneven = "; 3/41 3/43; 4/47 4/53; 5/59 5/61; 6/67 6/71; 0/73 0/79; 0/83 0/89";
    PValue p = WithinCases.of(Pairs.of("5/30 15/30" + uneven), SEED);
    assertFalse(p.exact());
    assertTrue(p.value() < 0.1 && p.value() > 0.0005, p.toString());
    assertEquals(p, WithinCases.of(Pairs.of("5/30 15/30" + uneven), SEED));
  }

  @ParameterizedTest
  @CsvSource({"3, 10, 0.02", "3, 10, 0.5", "8, 5, 0.3", "1, 20, 0.9", "12, 1, 0.4"})
  void callsNothingAnEffectInAtMostFiveOfAHundred(int cases, int repeats, double rate) {
    int runs = 2_000;
    RandomGenerator random = Seeded.by(11);
    int found = 0;
    for (int run = 0; run < runs; run++) {
      List<CasePair> pairs = Pairs.drawn(cases, repeats, rate, rate, random);
      found += WithinCases.of(pairs, run).value() <= 0.05 ? 1 : 0;
    }
    assertTrue(found <= 0.06 * runs, found + " of " + runs);
  }
}
