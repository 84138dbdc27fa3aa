package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Raw;
import assay.attempt.Attempt.Try;
import assay.attempt.Body;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every log of attempts does, the one on disk and a fake alike. */
public abstract class AttemptLogContract extends LogCase {
  @Test
  void makesAFirstSession() {
    assertEquals(List.of(FIRST), log().sessions().stream().map(Session::name).toList());
  }

  @Test
  void putsTheSessionWithTheNewestWorkFirst() {
    Session first = session();
    Session second = log().createSession("Zweite — 二");
    assertEquals(List.of(second, first), log().sessions());
    log().openRun(first.id(), 1);
    assertEquals(List.of(first, second), log().sessions());
  }

  @Test
  void renamesASession() {
    log().renameSession(session().id(), "Robert'); DROP TABLE sessions;--");
    assertEquals(
        List.of("Robert'); DROP TABLE sessions;--"),
        log().sessions().stream().map(Session::name).toList());
  }

  @Test
  void knowsTheAttemptsOfARunByTheirRepeats() {
    Run run = run();
    Run next = run();
    List<Attempt> made =
        List.of(begin(run, 3, "a"), complete(run, 1, Facts.shown()), begin(run, 2, "b"));
    begin(next, 1, "c");
    assertEquals(
        List.of(made.get(1).id(), made.get(2).id(), made.get(0).id()), ids(log().ofRun(run.id())));
    assertEquals(1, log().ofRun(next.id()).size());
    assertEquals(List.of(), log().ofRun(UUID.randomUUID()));
  }

  @Test
  void countsTheRunsOfEachSession() {
    Session other = log().createSession("Other");
    assertEquals(1, log().openRun(other.id(), 3).number());
    assertEquals(2, log().openRun(other.id(), 3).number());
    Run run = log().openRun(session().id(), 4);
    assertEquals(new Run(run.id(), session().id(), 1, 4), run);
  }

  @Test
  void givesBackABegunAttemptAsItWas() {
    Attempt begun = begin(run(), 1, "A red vase \u0000 \uD83D\uDE00");
    assertEquals(Optional.of(begun), log().find(begun.id()));
    assertEquals(Optional.of(new Raw(Facts.URL, "{}", List.of())), log().raw(begun.id()));
  }

  @Test
  void givesBackACompleteAttemptAsItWas() {
    Attempt begun = begin(run(), 1, "A red vase");
    Completion end = new Completion(Facts.NOW, Duration.ofNanos(123_456_789_012L), 2, Facts.full());
    log().complete(begun.id(), end, List.of(), null);
    assertEquals(Optional.of(begun.completed(end)), log().find(begun.id()));
  }

  @Test
  void readsEachTryAgain() {
    Attempt begun = begin(run(), 1, "A red vase");
    Received whole = Facts.answer(503, "STOP", null, Facts.hash("i"));
    List<Try> tries =
        List.of(
            Facts.aTry(1, new Answer.Failed(Answer.Fault.DNS, "no host", null)),
            Facts.aTry(2, new Answer.Failed(Answer.Fault.CUT_OFF, "ended", whole)),
            Facts.aTry(3, whole),
            Facts.aTry(4, new Answer.Cancelled()),
            Facts.aTry(5, new Answer.Interrupted()),
            Facts.aTry(6, new Answer.Cancelled(whole)));
    log().complete(begun.id(), Facts.shown(), tries, null);
    Received again =
        new Received(
            whole.http(),
            whole.body(),
            whole.images(),
            Facts.read(
                begun.configuration().endpoint(), whole.http(), whole.body(), whole.images()));
    Raw raw = log().raw(begun.id()).orElseThrow();
    assertEquals(tries.get(0), raw.tries().get(0));
    assertEquals(
        Facts.aTry(2, new Answer.Failed(Answer.Fault.CUT_OFF, "ended", again)), raw.tries().get(1));
    assertEquals(Facts.aTry(3, again), raw.tries().get(2));
    assertEquals(tries.subList(3, 5), raw.tries().subList(3, 5));
    assertEquals(Facts.aTry(6, new Answer.Cancelled(again)), raw.tries().get(5));
  }

  @Test
  void keepsABodyByteForByte() {
    Attempt begun = begin(run(), 1, "A red vase");
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Received plain = Facts.answer(200, "STOP", null, null);
    Received odd = new Received(plain.http(), Body.of(bytes), List.of(), plain.reading());
    log().complete(begun.id(), Facts.shown(), List.of(Facts.aTry(1, odd)), null);
    Answer answer = log().raw(begun.id()).orElseThrow().tries().getFirst().answer();
    assertEquals(Body.of(bytes), answer.received().orElseThrow().body());
  }

  @Test
  void completesAnAttemptOnce() {
    Attempt begun = begin(run(), 1, "A red vase");
    log().complete(begun.id(), Facts.shown(), List.of(), null);
    Optional<Attempt> complete = log().find(begun.id());
    assertThrows(
        IllegalStateException.class,
        () -> log().complete(begun.id(), Facts.bySetting(), List.of(), null));
    assertEquals(complete, log().find(begun.id()));
  }

  @Test
  void knowsNothingOfAnUnknownAttempt() {
    UUID unknown = UUID.randomUUID();
    assertEquals(Optional.empty(), log().find(unknown));
    assertEquals(Optional.empty(), log().raw(unknown));
    assertEquals(Optional.empty(), log().reviewOf(unknown));
    assertThrows(
        IllegalArgumentException.class,
        () -> log().complete(unknown, Facts.shown(), List.of(), null));
    assertThrows(IllegalArgumentException.class, () -> log().openRun(unknown, 1));
    assertThrows(IllegalArgumentException.class, () -> log().renameSession(unknown, "x"));
    Run nowhere = new Run(unknown, session().id(), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> begin(nowhere, 1, "A red vase"));
  }

  @Test
  void takesTheNewestReview() {
    Attempt attempt = complete(run(), 1, Facts.bySetting());
    assertEquals(Optional.empty(), log().reviewOf(attempt.id()));
    log().review(new Review(attempt.id(), Verdict.UNSURE, "", Facts.NOW));
    Review second = new Review(attempt.id(), Verdict.CORRECT_BLOCK, "ja — 是", Facts.NOW);
    log().review(second);
    assertEquals(Optional.of(second), log().reviewOf(attempt.id()));
  }

  @Test
  void locksACaseByAnyOfItsKeysAndAuditsIt() {
    Attempt attempt = begin(run(), 1, "A red vase");
    Completion end = Facts.hardStop();
    Lock lock = Lock.from(attempt, end.outcome(), Facts.NOW).orElseThrow();
    log().complete(attempt.id(), end, List.of(), lock);
    for (Sha256 key : CaseKeys.of(attempt.tested())) {
      assertEquals(Optional.of(lock), log().lockOf(List.of(Facts.hash("other"), key)));
    }
    assertEquals(Optional.empty(), log().lockOf(List.of(Facts.hash("other"))));
    assertEquals(Optional.empty(), log().lockOf(List.of()));
    assertEquals(
        List.of(new AuditEntry(Facts.NOW, "hard-stop", attempt.id(), "FIXED_POLICY")),
        log().audit());
  }

  @Test
  void nothingWasUnderWayInAFreshLog() {
    assertEquals(List.of(), log().interruptedAtOpening());
  }
}
