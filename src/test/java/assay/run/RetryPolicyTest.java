package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Outcome;
import assay.attempt.Reading;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "200, 0", "204, 0", "302, 0", "400, 0", "401, 0", "402, 0", "403, 0", "404, 0", "408, 4",
    "413, 0", "429, 4", "499, 0", "500, 4", "502, 4", "503, 4", "504, 1", "600, 0"
  })
  void repeatsPassingErrorsAlone(int status, int repeats) {
    Outcome outcome = Outcome.of(Bench.status(status));
    for (int done = 1; done <= 6; done++) {
      assertEquals(
          done <= repeats,
          Bench.policy().nextDelay(outcome, done).isPresent(),
          status + " after " + done);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "4, PT8S"})
  void doublesItsOwnDelay(int done, Duration expected) {
    Outcome outcome = Outcome.of(Bench.status(503));
    assertEquals(Optional.of(expected), Bench.policy().nextDelay(outcome, done));
  }

  @ParameterizedTest
  @CsvSource({"PT0.5S, PT1S", "PT55S, PT55S", "PT15M, PT15M", "PT15M0.001S,"})
  void waitsAsLongAsTheServerAsksAndNoLessThanItsOwn(Duration asked, Duration expected) {
    Outcome outcome = Outcome.of(Bench.quota("Slow down.", asked, "PerMinute"));
    assertEquals(Optional.ofNullable(expected), Bench.policy().nextDelay(outcome, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Slow down. | PerDay",
        "limit: 0   | PerMinute",
        "Your prepayment is used up. | PerMinute"
      })
  void doesNotRepeatWhatNoWaitingOpens(String message, String quotaId) {
    Outcome outcome = Outcome.of(Bench.quota(message, Duration.ofSeconds(1), quotaId));
    assertEquals(Optional.empty(), Bench.policy().nextDelay(outcome, 1));
  }

  @ParameterizedTest
  @CsvSource({"BAD_URL", "DNS", "CONNECT", "TLS", "RESET", "TIMEOUT", "CUT_OFF", "NOT_STORED"})
  void doesNotRepeatWhereNoAnswerCame(Answer.Fault fault) {
    Outcome outcome = Outcome.of(new Answer.Failed(fault, "", null));
    assertEquals(Optional.empty(), Bench.policy().nextDelay(outcome, 1));
  }

  @Test
  void anErrorInTheBodyOfA200IsStillA200() {
    Reading reading = Answers.error(Answers.serviceError(503, "UNAVAILABLE", "Overloaded."));
    Outcome outcome = Outcome.of(Answers.ok(reading));
    assertEquals(Outcome.Kind.SERVICE, outcome.kind());
    assertEquals(Optional.empty(), Bench.policy().nextDelay(outcome, 1));
  }

  @Property
  void chanceTakesOffAtMostAQuarterAndNeverFromTheServersWord(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int done) {
    RetryPolicy policy = RetryPolicy.usual(new Random(seed));
    long own = policy.nextDelay(Outcome.of(Bench.status(503)), done).orElseThrow().toMillis();
    long most = 1000L << (done - 1);
    assertTrue(own <= most && own >= most * 3 / 4, () -> own + " of " + most);
    Duration asked = Duration.ofSeconds(30);
    Outcome quota = Outcome.of(Bench.quota("Slow down.", asked, "PerMinute"));
    assertFalse(policy.nextDelay(quota, done).orElseThrow().compareTo(asked) < 0);
  }

  @Test
  void neverWaitsLongerThanItsLongestByItself() {
    RetryPolicy patient =
        new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1));
    for (int done = 1; done < 100; done++) {
      Duration delay = patient.nextDelay(Outcome.of(Bench.status(503)), done).orElseThrow();
      assertFalse(delay.compareTo(Duration.ofSeconds(60)) > 0);
      assertTrue(delay.isPositive());
    }
  }
}
