package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Rate;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  /** The examples of Newcombe (1998), method 10, in his table II. */
  @ParameterizedTest
  @CsvSource({
    "48/80, 56/70,  0.0524, 0.3339", " 3/10,  9/10,  0.1705, 0.8090",
    "  2/7,   6/7,  0.0582, 0.8062", " 0/29,  5/56, -0.0381, 0.1926",
    " 0/20,  0/10, -0.1611, 0.2775", " 0/10,  0/10, -0.2775, 0.2775",
    " 0/20, 10/10,  0.6791, 1.0000", " 0/10, 10/10,  0.6075, 1.0000"
  })
  void aDifferenceHasThePublishedInterval(String first, String second, double low, double high) {
    Interval interval = new CasePair(Pairs.rate(first), Pairs.rate(second)).interval();
    assertEquals(low, interval.low(), 0.00006);
    assertEquals(high, interval.high(), 0.00006);
  }

  @Test
  void oneCaseAloneHasItsOwnInterval() {
    CasePair pair = new CasePair(new Rate(3, 10), new Rate(9, 10));
    assertEquals(pair.interval(), TheseCases.ofDifferences(List.of(pair)));
    Rate rate = new Rate(3, 10);
    assertEquals(new Interval(rate.low(), rate.high()), TheseCases.ofRates(List.of(rate)));
  }

  /** For many cases the mean is normal, and the bootstrap must be Student's interval. */
  @Test
  void theBootstrapIsStudentsIntervalWhereThatIsRight() {
    RandomGenerator random = Seeded.by(5);
    List<Double> figures = random.doubles(40).boxed().toList();
    double mean = figures.stream().mapToDouble(f -> f).average().orElseThrow();
    double squares = figures.stream().mapToDouble(f -> (f - mean) * (f - mean)).sum();
    double reach = 2.0226909 * Math.sqrt(squares / 39 / 40);
    Interval interval = ClusterBootstrap.ofMean(figures, 6);
    assertEquals(mean - reach, interval.low(), 0.05 * reach);
    assertEquals(mean + reach, interval.high(), 0.05 * reach);
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    List<Double> figures = List.of(0.1, 0.2, 0.4, 0.0, 0.9, 0.3);
    assertEquals(ClusterBootstrap.ofMean(figures, 6), ClusterBootstrap.ofMean(figures, 6));
  }

  /** Each case has an effect of its own; the interval is about the mean of all such cases. */
  @ParameterizedTest
  @CsvSource({"6, 10, 0.95", "12, 5, 0.95", "25, 10, 0.94"})
  void theIntervalForCasesLikeTheseHoldsTheirMean(int cases, int repeats, double coverage) {
    RandomGenerator random = Seeded.by(12);
    int runs = 400;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      List<CasePair> pairs =
          IntStream.range(0, cases)
              .mapToObj(i -> varied(random.nextDouble(0.1, 0.4), repeats, random))
              .toList();
      Comparison.Finding finding = Comparing.of(pairs, run).likeThese();
      held += finding != null && finding.interval().holds(0.25) ? 1 : 0;
    }
    assertTrue(held >= (coverage - 0.02) * runs, held + " of " + runs);
  }

  /** A case whose true effect is 0 to 0.5, on average 0.25. */
  private static CasePair varied(double base, int repeats, RandomGenerator random) {
    double effect = random.nextDouble(0, 0.5);
    return new CasePair(
        Pairs.rate(repeats, base, random), Pairs.rate(repeats, base + effect, random));
  }

  @ParameterizedTest
  @CsvSource({"3, 10, 0.05, 0.05", "3, 10, 0.2, 0.6", "2, 20, 0.0, 0.9", "10, 3, 0.4, 0.5"})
  void theIntervalForTheseCasesHoldsTheirMean(int cases, int repeats, double first, double second) {
    RandomGenerator random = Seeded.by(13);
    int runs = 2_000;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      List<CasePair> pairs = Pairs.drawn(cases, repeats, first, second, random);
      held += TheseCases.ofDifferences(pairs).holds(second - first) ? 1 : 0;
    }
    assertTrue(held >= 0.94 * runs, held + " of " + runs);
  }

  @Test
  void aRateOverCasesIsNoRateOverRepeats() {
    List<Rate> split =
        List.of(
            new Rate(10, 10),
            new Rate(10, 10),
            new Rate(10, 10),
            new Rate(0, 10),
            new Rate(0, 10),
            new Rate(0, 10),
            new Rate(0, 0));
    RateAcrossCases across = RateAcrossCases.of(split, 1);
    assertEquals(0.5, across.share(), 1e-12);
    assertEquals(6, across.cases());
    Rate pooled = new Rate(30, 60);
    assertTrue(across.interval().low() < pooled.low() - 0.2);
    assertTrue(across.interval().high() > pooled.high() + 0.2);
  }

  @Test
  void whatNeverVariedIsNotCertain() {
    RateAcrossCases never = RateAcrossCases.of(Collections.nCopies(8, new Rate(0, 10)), 1);
    assertEquals(0, never.interval().low());
    assertTrue(never.interval().high() > 0.03);
    assertEquals(new RateAcrossCases(0, new Interval(0, 1), 0), RateAcrossCases.of(List.of(), 1));
  }

  @Property(tries = 200)
  void aDifferenceTurnedRoundHasItsIntervalTurnedRound(
      @ForAll @IntRange(max = 50) int a, @ForAll @IntRange(max = 50) int b) {
    Interval there = new CasePair(new Rate(a, 50), new Rate(b, 50)).interval();
    Interval back = new CasePair(new Rate(b, 50), new Rate(a, 50)).interval();
    assertEquals(there.low(), -back.high(), 1e-12);
  }
}
