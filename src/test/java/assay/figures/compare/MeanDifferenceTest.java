package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.figures.Rate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanDifferenceTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void saysWhatAComparisonSays(int cases) {
    List<CasePair> pairs =
        IntStream.rangeClosed(0, cases)
            .mapToObj(i -> new CasePair(new Rate(i % 4, 8), new Rate(i % 7, i == 0 ? 0 : 10)))
            .toList();
    Comparison comparison = Comparing.of(pairs, 1);
    MeanDifference mean = MeanDifference.of(pairs);
    assertEquals(comparison.effect(), mean.mean());
    assertEquals(comparison.theseCases().interval(), mean.interval());
    assertEquals(cases, mean.cases());
  }

  @Test
  void ofNothingMayBeAnything() {
    assertEquals(new MeanDifference(0, new Interval(-1, 1), 0), MeanDifference.of(List.of()));
  }
}
