package assay.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Outcome;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  /** In percent; Wilson's score interval without continuity correction, as the tables give it. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.00, 79.35",
    "1, 1, 20.65, 100.00",
    "0, 10, 0.00, 27.75",
    "1, 10, 1.79, 40.42",
    "3, 5, 23.07, 88.24",
    "5, 10, 23.66, 76.34",
    "10, 10, 72.25, 100.00",
    "15, 148, 6.24, 16.05",
    "81, 263, 25.53, 36.62",
    "50, 100, 40.38, 59.62"
  })
  void givesThePublishedInterval(int hits, int total, double low, double high) {
    Rate rate = new Rate(hits, total);
    assertEquals(low, rate.low() * 100, 0.006);
    assertEquals(high, rate.high() * 100, 0.006);
    assertEquals((double) hits / total, rate.share(), 1e-12);
  }

  @Test
  void nothingLeavesEverythingOpen() {
    Rate none = new Rate(0, 0);
    assertEquals(0, none.share());
    assertEquals(0, none.low());
    assertEquals(1, none.high());
  }

  @Property
  void holdsTheShareAndStaysInsideZeroToOne(
      @ForAll @IntRange(max = 2000) int first, @ForAll @IntRange(min = 1, max = 2000) int second) {
    Rate rate = new Rate(Math.min(first, second), Math.max(first, second));
    assertTrue(rate.low() >= 0 && rate.high() <= 1);
    assertTrue(rate.low() <= rate.share() + 1e-12 && rate.share() <= rate.high() + 1e-12);
    Rate mirrored = new Rate(rate.total() - rate.hits(), rate.total());
    assertEquals(1 - rate.high(), mirrored.low(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3", "1, 0", "0, -1"})
  void takesNoOtherNumbers(int hits, int total) {
    assertThrows(IllegalArgumentException.class, () -> new Rate(hits, total));
  }

  @Test
  void countsOnlyWhatTheServiceJudged() {
    List<Outcome> outcomes =
        List.of(
            Outcome.of(
                Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture())))),
            finished("IMAGE_SAFETY"),
            finished("SAFETY"),
            finished("NEVER_HEARD_OF"),
            finished("PUP_LIMITED_DISABLED"),
            Outcome.of(Answers.http(503, Answers.reading(null, null, null))),
            Outcome.of(Answers.http(429, Answers.reading(null, null, null))),
            Outcome.of(new Answer.Failed(Answer.Fault.DNS, "", null)),
            Outcome.of(new Answer.Cancelled()),
            Outcome.of(new Answer.Interrupted()));
    assertEquals(new Rate(3, 4), Rate.ofBlocked(outcomes));
    assertEquals(new Rate(0, 0), Rate.ofBlocked(List.of()));
  }

  private static Outcome finished(String reason) {
    return Outcome.of(Answers.ok(Answers.candidates(Answers.candidate(reason, null))));
  }
}
