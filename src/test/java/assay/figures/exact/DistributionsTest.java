package assay.figures.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8, 0.8416212336",
    "0.975, 1.9599639845",
    "0.025, -1.9599639845",
    "0.999, 3.0902323062",
    "0.000001, -4.7534243088"
  })
  void theNormalHasItsTable(double p, double z) {
    assertEquals(z, Normal.quantile(p), 1e-9);
    assertEquals(p, Normal.atMost(z), 1e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.7062047",
    "2, 4.3026527",
    "3, 3.1824463",
    "5, 2.5705818",
    "10, 2.2281389",
    "30, 2.0422725"
  })
  void studentHasHisTable(int freedom, double t) {
    assertEquals(t, new Student(freedom).quantile(0.975), 1e-6);
  }

  @Test
  void studentNeedsADegreeOfFreedom() {
    assertThrows(IllegalArgumentException.class, () -> new Student(0));
  }

  @Test
  void theGammaFunctionIsTheFactorial() {
    double log = 0;
    for (int n = 1; n <= 300; n++) {
      log += Math.log(n);
      assertEquals(log, LogGamma.of(n + 1), 1e-12 * Math.max(1, log));
    }
    assertEquals(Math.log(Math.PI) / 2, LogGamma.of(0.5), 1e-13);
    assertEquals(Math.log(252), LogGamma.choose(10, 5), 1e-12);
  }

  @Property(tries = 200)
  void aBinomialAddsUpToOne(
      @ForAll @IntRange(max = 200) int repeats, @ForAll @DoubleRange(max = 1) double chance) {
    Binomial binomial = new Binomial(repeats, chance);
    assertEquals(1, binomial.atMost(repeats), 1e-10);
    assertEquals(1, binomial.atMost(repeats / 2) + binomial.atLeast(repeats / 2 + 1), 1e-10);
    assertEquals(0, binomial.probability(repeats + 1));
  }

  @Property(tries = 200)
  void aHypergeometricAddsUpToOne(
      @ForAll @IntRange(max = 60) int drawn,
      @ForAll @IntRange(max = 60) int others,
      @ForAll @IntRange(max = 60) int hits) {
    Hypergeometric dealt = new Hypergeometric(drawn, others, Math.min(hits, drawn + others));
    double sum =
        IntStream.rangeClosed(dealt.least(), dealt.most()).mapToDouble(dealt::probability).sum();
    assertEquals(1, sum, 1e-10);
  }
}
