package assay.figures.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.compare.Comparison.Direction;
import assay.figures.compare.Comparison.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTest {
  private static final long SEED = 20_260_701;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0/10 8/10; 0/10 0/10; 1/10 9/10 | MORE         | a planted effect in two of three",
        "8/10 0/10; 0/10 0/10; 9/10 1/10 | LESS         | the same the other way round",
        "0/10 0/10; 3/10 4/10; 9/10 9/10 | NOT_DETECTED | a planted non-effect",
        "0/10 10/10; 10/10 0/10; 5/10 5/10 | SINGLE_CASES | effects that cancel one another",
        "0/1 1/1; 0/1 1/1; 0/1 1/1; 0/1 1/1; 0/1 1/1; 0/1 1/1 | MORE | one repeat each",
        "0/1 1/1; 0/1 1/1; 0/1 1/1 | NOT_DETECTED | too few to see anything"
      })
  void saysWhetherTheSettingDoesAnything(String pairs, Direction direction, String why) {
    assertEquals(direction, Comparing.of(Pairs.of(pairs), SEED).direction(), why);
  }

  @Test
  void hasAllThatASentenceNeeds() {
    Comparison found = Comparing.of(Pairs.of("0/10 8/10; 0/0 3/10; 0/8 0/10; 1/10 9/10"), SEED);
    assertEquals(new Sample(3, 1, 8, 10), found.sample());
    assertEquals(1.6 / 3, found.effect(), 1e-12);
    assertTrue(found.theseCases().p().exact());
    assertTrue(found.theseCases().interval().holds(found.effect()));
    assertTrue(found.theseCases().interval().low() > 0);
    assertNull(found.likeThese());
    assertEquals(List.of(0, 2, 3), found.byCase().stream().map(CaseDifference::index).toList());
    assertEquals(
        List.of(true, false, true),
        found.byCase().stream().map(CaseDifference::isDetected).toList());
  }

  @Test
  void fromSixCasesOnItSaysWhatHoldsForOthersLikeThese() {
    Comparison found = Comparing.of(Pairs.of("1/10 6/10;".repeat(6)), SEED);
    Comparison.Finding finding = found.likeThese();
    assertNotNull(finding);
    assertEquals(0.03125, finding.p().value(), 1e-12);
    assertTrue(finding.interval().holds(0.5));
    assertTrue(finding.interval().high() - finding.interval().low() > 0.2, "never nothing wide");
  }

  /** An effect in three of eight cases is beyond doubt, and no ground to expect it elsewhere. */
  @Test
  void tellsTheseCasesFromOthers() {
    String some = "0/10 10/10;".repeat(3) + "0/10 0/10;".repeat(5);
    Comparison found = Comparing.of(Pairs.of(some), SEED);
    assertEquals(Direction.MORE, found.direction());
    Comparison.Finding finding = found.likeThese();
    assertNotNull(finding);
    assertEquals(0.25, finding.p().value(), 1e-12);
  }

  @Test
  void severalComparisonsAreCorrectedTogether() {
    Comparison weak = Comparing.of(Pairs.of("0/10 4/10; 1/10 3/10"), SEED);
    assertEquals(Direction.MORE, weak.direction());
    Comparison nothing = Comparing.of(Pairs.of("0/10 0/10; 1/10 1/10"), SEED);
    List<Comparison> family = Comparison.adjusted(List.of(weak, nothing, nothing, nothing));
    assertEquals(4 * weak.theseCases().p().value(), family.get(0).adjusted(), 1e-12);
    assertEquals(Direction.NOT_DETECTED, family.get(0).direction());
    assertEquals(1, family.get(1).adjusted());
  }

  @Test
  void theSamePairsAndSeedGiveTheSameFigures() {
    List<CasePair> pairs = Pairs.of("1/10 6/10; 0/10 3/10;".repeat(12));
    assertEquals(Comparing.of(pairs, SEED), Comparing.of(pairs, SEED));
  }

  @Test
  void nothingJudgedIsNoEffect() {
    Comparison none = Comparing.of(Pairs.of("0/0 3/10; 0/0 0/0"), SEED);
    assertEquals(Direction.NOT_DETECTED, none.direction());
    assertEquals(new Sample(0, 2, 0, 0), none.sample());
    assertEquals(new Interval(-1, 1), none.theseCases().interval());
    assertEquals(1, none.adjusted());
  }
}
