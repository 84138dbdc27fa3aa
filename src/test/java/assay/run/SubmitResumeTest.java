package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that ended early is taken up again: only what never began is sent. */
@Timeout(30)
class SubmitResumeTest {
  private static final List<Integer> ALL = IntStream.rangeClosed(1, 5).boxed().toList();

  @Test
  void onlyTheRepeatsThatNeverBeganAreSent() {
    Bench bench = Bench.answering(Bench.SHOWN);
    AttemptLog.Run run = killed(bench, 2, 4);
    assertEquals(List.of(1, 3, 5), bench.submit.leftOf(run.id()).orElseThrow().left());
    RunEnd end = resume(bench, run.id()).orElseThrow().await();
    assertEquals(RunEnd.Cause.DONE, end.cause());
    assertEquals(List.of(1, 3, 5), end.attempts().stream().map(a -> a.place().repeat()).toList());
    assertEquals(3, bench.service.sent().size());
    List<Attempt> all = bench.log.ofRun(run.id());
    assertEquals(ALL, all.stream().map(attempt -> attempt.place().repeat()).toList());
  }

  @Test
  void theRequestIsTheSameAndThePurposeIsKept() {
    Bench bench = Bench.answering(Bench.SHOWN);
    AttemptLog.Run run = killed(bench, 1);
    resume(bench, run.id()).orElseThrow().await();
    for (Attempt attempt : bench.log.ofRun(run.id())) {
      assertEquals(Bench.MUG, attempt.tested());
      assertEquals(Bench.CONFIGURATION, attempt.configuration());
      assertEquals(5, attempt.place().repeats());
    }
    assertEquals(
        Optional.of("to compare"),
        Optional.ofNullable(
            Unfinished.of(new Writing(bench.log), killed(bench, 1).id())
                .orElseThrow()
                .order()
                .purpose()));
  }

  @Test
  void nothingIsLeftOfAWholeRunNorOfOneThatBeganNothing() {
    Bench bench = Bench.answering(Bench.SHOWN);
    RunHandle whole = bench.start(3, 1);
    whole.await();
    assertTrue(resume(bench, whole.id()).isEmpty());
    assertTrue(resume(bench, killed(bench).id()).isEmpty());
    assertTrue(resume(bench, UUID.randomUUID()).isEmpty());
    assertEquals(3, bench.service.sent().size());
  }

  @Test
  void aRunUnderWayIsNotTakenUpASecondTime() {
    Bench bench = new Bench(FakeImageService.hanging());
    RunHandle running = bench.start(3, 1);
    assertTrue(resume(bench, running.id()).isEmpty());
    bench.submit.close();
  }

  @Test
  void anAnswerThatForbidsARepeatLeavesNothing() {
    Bench bench =
        Bench.answering(
            Answers.ok(
                Answers.candidates(
                    Answers.candidate(
                        "PROHIBITED_CONTENT",
                        "It may harm the interests of third-party content providers."))));
    RunHandle forbidden = bench.start(3, 1);
    assertEquals(RunEnd.Cause.REPEAT_FORBIDDEN, forbidden.await().cause());
    assertTrue(resume(bench, forbidden.id()).isEmpty());
    assertEquals(1, bench.service.sent().size());
  }

  @Test
  void aLockThatCameMeanwhileStopsItAndIsAudited() {
    Bench bench = Bench.answering(Bench.SHOWN);
    AttemptLog.Run run = killed(bench, 1, 2);
    bench.submit.flag(Bench.MUG, null, "");
    RunEnd end = resume(bench, run.id()).orElseThrow().await();
    assertEquals(RunEnd.Cause.LOCKED, end.cause());
    assertEquals(0, bench.service.sent().size());
    assertTrue(bench.audit().getLast().endsWith("not sent: 3 of 5"), bench.audit().getLast());
  }

  private static Optional<RunHandle> resume(Bench bench, UUID run) {
    return bench.submit.resume(run, UnaryOperator.identity(), bench.listener);
  }

  /** A run of five of which these repeats had begun when the program ended. */
  private static AttemptLog.Run killed(Bench bench, int... begun) {
    AttemptLog.Run run = bench.log.openRun(FakeAttemptLog.FIRST.id(), 5, "to compare");
    for (int repeat : begun) {
      Attempt attempt =
          new Attempt(
              UUID.randomUUID(),
              new Attempt.Place(run.session(), run.id(), run.number(), repeat, run.repeats()),
              Bench.MUG,
              Bench.CONFIGURATION,
              bench.clock.instant(),
              null);
      bench.log.begin(attempt, "", "");
      Outcome interrupted = Outcome.of(new Answer.Interrupted());
      bench.log.complete(
          attempt.id(),
          new Attempt.Completion(bench.clock.instant(), Duration.ZERO, 1, interrupted),
          List.of(),
          null);
    }
    return run;
  }
}
