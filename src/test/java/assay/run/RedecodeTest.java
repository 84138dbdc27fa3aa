package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.OutcomeChange;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedecodeTest {
  private static final UUID SESSION = FakeAttemptLog.FIRST.id();
  private static final Answer SHOWN =
      Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture())));
  private static final Answer PROHIBITED = Answers.ok(Answers.blocked("PROHIBITED_CONTENT", null));

  private final FakeAttemptLog log = new FakeAttemptLog();
  private final FakeClock clock = new FakeClock(Instant.EPOCH);
  private final Submit submit =
      new Submit(FakeImageService.hanging(), log, Bench.policy(), new FakePauses(clock), clock);
  private final List<Redecode.Change> changes = new ArrayList<>();
  private final List<Integer> progress = new ArrayList<>();

  private final Redecode.Listener listener =
      new Redecode.Listener() {
        @Override
        public void judged(int count) {
          progress.add(count);
        }

        @Override
        public void changed(Redecode.Change change) {
          changes.add(change);
        }
      };

  @Test
  void tellsWhatComesOutOtherwiseAndLeavesWhatIsStored() {
    store(SHOWN, Outcome.of(SHOWN));
    UUID old = store(PROHIBITED, Outcome.of(SHOWN));
    List<Attempt> before = log.all();
    Redecode.Summary summary =
        new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
    assertEquals(new Redecode.Summary(2, 1, false), summary);
    assertEquals(old, changes.getFirst().attempt().id());
    assertEquals(
        new OutcomeChange("kind", "IMAGE", "FIXED_POLICY"),
        changes.getFirst().differences().getFirst());
    assertTrue(changes.getFirst().isNewHardStop());
    assertEquals(before, log.all());
  }

  @Test
  void locksWhatIsAHardStopOnlyToday() {
    store(SHOWN, Outcome.of(SHOWN));
    UUID old = store(PROHIBITED, Outcome.of(SHOWN));
    new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
    new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
    Lock lock = log.lockOf(CaseKeys.of(Case.ofPrompt("A red apple"))).orElseThrow();
    assertEquals(old, lock.attempt());
    assertEquals(Outcome.HardStop.FIXED_POLICY, lock.cause());
    AttemptLog.AuditEntry entry = log.audit().getFirst();
    assertEquals(1, log.audit().size());
    assertEquals("hard-stop", entry.event());
    assertEquals(old, entry.attempt());
    assertEquals("FIXED_POLICY", entry.detail());
  }

  @Test
  void whoStoppedItWhileItWaitedForItsNextTryStaysTheOneWhoJudged() {
    Answer busy = Answers.http(503, Answers.reading(null, null, null));
    store(busy, Outcome.of(new Answer.Cancelled()));
    assertEquals(0, redecoded().changed());
    store(PROHIBITED, Outcome.of(new Answer.Cancelled()));
    assertEquals(1, redecoded().changed());
    assertTrue(changes.getLast().isNewHardStop());
  }

  private Redecode.Summary redecoded() {
    return new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
  }

  @Test
  void goesThroughEveryPageAndTellsHowFarItIs() {
    for (int i = 0; i < 250; i++) {
      store(SHOWN, Outcome.of(SHOWN));
    }
    Redecode.Summary summary =
        new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
    assertEquals(250, summary.judged());
    assertEquals(250, progress.getLast());
    assertEquals(List.of(), changes);
  }

  @Test
  void judgesTheLastTryAndPassesOverWhatIsUnderWay() {
    begin();
    UUID id = begin();
    Answer first = new Answer.Failed(Answer.Fault.RESET, "reset", null);
    log.complete(id, completion(Outcome.of(SHOWN)), List.of(one(1, first), one(2, SHOWN)), null);
    Redecode.Summary summary =
        new Redecode(log, submit::lockFor).run(List.of(SESSION), listener, new Cancellation());
    assertEquals(new Redecode.Summary(1, 0, false), summary);
  }

  @Test
  void stopsWhenItIsCancelled() {
    store(PROHIBITED, Outcome.of(SHOWN));
    store(PROHIBITED, Outcome.of(SHOWN));
    Cancellation cancellation = new Cancellation();
    Redecode.Listener stopping =
        new Redecode.Listener() {
          @Override
          public void judged(int count) {
            cancellation.cancel();
          }

          @Override
          public void changed(Redecode.Change change) {}
        };
    Redecode.Summary summary =
        new Redecode(log, submit::lockFor).run(List.of(SESSION), stopping, cancellation);
    assertEquals(new Redecode.Summary(1, 1, true), summary);
  }

  @Test
  void anotherDecoderVersionAloneIsNoChange() {
    Outcome today = Outcome.of(SHOWN);
    Outcome.Provenance p = today.provenance();
    Outcome yesterday =
        new Outcome(
            today.judgement(),
            today.signals(),
            today.limits(),
            today.tokens(),
            today.images(),
            new Outcome.Provenance(p.evidence(), p.modelVersion(), p.responseId(), 1, List.of()));
    store(SHOWN, yesterday);
    assertFalse(
        new Redecode(log, submit::lockFor)
                .run(List.of(SESSION), listener, new Cancellation())
                .changed()
            > 0);
  }

  private UUID store(Answer answer, Outcome judgedThen) {
    UUID id = begin();
    log.complete(id, completion(judgedThen), List.of(one(1, answer)), null);
    return id;
  }

  private UUID begin() {
    Attempt attempt =
        new Attempt(
            UUID.randomUUID(),
            new Attempt.Place(SESSION, UUID.randomUUID(), 1, 1, 1),
            Case.ofPrompt("A red apple"),
            new Configuration(
                new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
                Configuration.DEFAULT_MODEL,
                Thresholds.NOT_SENT,
                OutputOptions.NOT_SENT),
            Instant.EPOCH,
            null);
    log.begin(attempt, "http://127.0.0.1:1/x", "{}");
    return attempt.id();
  }

  private static Attempt.Completion completion(Outcome outcome) {
    return new Attempt.Completion(Instant.EPOCH, Duration.ZERO, 1, outcome);
  }

  private static Attempt.Try one(int number, Answer answer) {
    return new Attempt.Try(number, Instant.EPOCH, Duration.ZERO, answer);
  }
}
