package assay.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Place;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ReferenceImage IMAGE =
      new ReferenceImage("a.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);

  @Test
  void aHardStopLocksTheCaseOfItsAttempt() {
    Attempt attempt = attempt(new Case("A mug", List.of(IMAGE)));
    Lock lock = Lock.from(attempt, finished("PROHIBITED_CONTENT"), NOW).orElseThrow();
    assertEquals(attempt.id(), lock.attempt());
    assertEquals(HardStop.FIXED_POLICY, lock.cause());
    assertEquals(NOW, lock.at());
    assertEquals(List.copyOf(CaseKeys.of(attempt.tested())), lock.keys());
  }

  @ParameterizedTest
  @CsvSource({"IMAGE_SAFETY", "SAFETY", "STOP", "PUP_LIMITED_DISABLED", "NEVER_HEARD_OF"})
  void nothingElseLocks(String reason) {
    Attempt attempt = attempt(Case.ofPrompt("A mug"));
    assertEquals(Optional.empty(), Lock.from(attempt, finished(reason), NOW));
  }

  @Test
  void holdsAnyCaseThatSharesAKey() {
    Attempt attempt = attempt(new Case("A mug", List.of(IMAGE)));
    Lock lock = Lock.from(attempt, finished("PROHIBITED_CONTENT"), NOW).orElseThrow();
    assertTrue(lock.holds(CaseKeys.of(Case.ofPrompt("a MUG."))));
    assertTrue(lock.holds(CaseKeys.of(new Case("Other words", List.of(IMAGE)))));
    assertFalse(lock.holds(CaseKeys.of(Case.ofPrompt("Other words"))));
    assertFalse(lock.holds(CaseKeys.of(Case.ofPrompt(""))));
  }

  private static Outcome finished(String reason) {
    return Outcome.of(Answers.ok(Answers.candidates(Answers.candidate(reason, null))));
  }

  private static Attempt attempt(Case tested) {
    Configuration configuration =
        new Configuration(
            new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
            "model",
            Thresholds.NOT_SENT,
            OutputOptions.NOT_SENT);
    Place place = new Place(UUID.randomUUID(), UUID.randomUUID(), 1, 1, 1);
    return new Attempt(UUID.randomUUID(), place, tested, configuration, NOW, null);
  }
}
