package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.run.RunEnd.Cause;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stops a run, and what may never be sent again. */
@Timeout(30)
class SubmitConductTest {
  private static final ReferenceImage IMAGE =
      new ReferenceImage("a.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);

  private static final Answer CREDIT_USED_UP = Bench.status(402);

  @Test
  void aHardStopStopsTheRemainingRepeats() {
    Bench bench = Bench.answering(Bench.SHOWN, Bench.FIXED_POLICY, Bench.SHOWN);
    RunEnd end = bench.run(Bench.MUG, 6);
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(List.of(Kind.IMAGE, Kind.FIXED_POLICY), SubmitTest.kinds(end.attempts()));
    Lock lock = end.lock();
    assertNotNull(lock);
    assertEquals(HardStop.FIXED_POLICY, lock.cause());
    assertEquals(Optional.of(lock), bench.submit.lockOf(Bench.MUG));
    assertEquals(new Objection.Locked(lock), end.objection());
    assertEquals(
        List.of("hard-stop FIXED_POLICY", "refused locked FIXED_POLICY; not sent: 4 of 6"),
        bench.audit());
    assertEquals("ended LOCKED", bench.listener.events().getLast());
  }

  static List<Case> sharing() {
    return List.of(
        new Case("A red mug", List.of(IMAGE)),
        Case.ofPrompt("a RED mug!"),
        new Case("Something else entirely", List.of(IMAGE)));
  }

  @ParameterizedTest
  @MethodSource("sharing")
  void aLockedPictureOrPromptIsNeverSentAgain(Case again) {
    Bench bench = Bench.answering(Bench.FIXED_POLICY, Bench.SHOWN);
    bench.run(new Case("A red mug", List.of(IMAGE)), 1);
    RunEnd end = bench.run(again, 3);
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(List.of(), end.attempts());
    assertEquals(1, bench.service.sent().size());
    assertEquals(1, bench.log.begun());
    assertEquals("refused locked FIXED_POLICY; not sent: 3 of 3", bench.audit().getLast());
    assertEquals(2, bench.audit().size(), "Nothing was refused of the first run");
  }

  @Test
  void anotherCaseGoesOn() {
    Bench bench = Bench.answering(Bench.FIXED_POLICY, Bench.SHOWN);
    bench.run(new Case("A red mug", List.of(IMAGE)), 1);
    assertEquals(Cause.DONE, bench.run(Case.ofPrompt("A blue bowl"), 2).cause());
  }

  @Test
  void aPictureBesideAFixedPolicyLocksToo() {
    Answer both =
        Answers.ok(
            Answers.candidates(
                Answers.candidate("IMAGE_PROHIBITED_CONTENT", null, Answers.picture())));
    Bench bench = Bench.answering(both);
    RunEnd end = bench.run(Bench.MUG, 2);
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(List.of(Kind.IMAGE), SubmitTest.kinds(end.attempts()));
  }

  /** The first repeat waits for its retry while the second one meets the hard stop. */
  @Test
  void aRepeatThatWaitsIsNotSentAgainAfterAHardStop() {
    CountDownLatch waiting = new CountDownLatch(1);
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  if (sending.number() == 1) {
                    return Bench.status(503);
                  }
                  SubmitTest.await(waiting);
                  return Bench.FIXED_POLICY;
                }));
    bench.pauses.during(
        () -> {
          waiting.countDown();
          waitUntilLocked(bench);
        });
    RunEnd end = bench.start(2, 2).await();
    assertEquals(2, bench.service.sent().size());
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(
        List.of(Kind.FIXED_POLICY, Kind.SERVICE),
        SubmitTest.kinds(end.attempts()).stream().sorted().toList());
  }

  @Test
  void aRepeatThatWaitsHeedsALockFromAnotherRun() {
    Bench bench = Bench.answering(Bench.status(503), Bench.SHOWN);
    bench.pauses.during(() -> bench.log.lock(lockOf(Bench.MUG)));
    RunEnd end = bench.start(3, 1).await();
    assertEquals(1, bench.service.sent().size());
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(List.of(Kind.SERVICE), SubmitTest.kinds(end.attempts()));
    assertEquals(
        List.of("refused locked FIXED_POLICY; not sent: 2 of 3"),
        bench.audit(),
        "One entry for the run, however many repeats are left");
  }

  @Test
  void aFurtherTryOfTheOnlyRepeatIsRefusedToo() {
    Bench bench = Bench.answering(Bench.status(503), Bench.SHOWN);
    bench.pauses.during(() -> bench.log.lock(lockOf(Bench.MUG)));
    RunEnd end = bench.start(1, 1).await();
    assertEquals(1, bench.service.sent().size());
    assertEquals(Cause.LOCKED, end.cause());
    assertNotNull(end.objection());
    assertEquals(List.of("refused locked FIXED_POLICY; not sent: 0 of 1"), bench.audit());
  }

  /** A 503 whose message names children, with a cancel that comes in the same moment. */
  @Test
  void aCancelHidesNoHardStop() {
    AtomicReference<RunHandle> handle = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Answer stop =
        Answers.http(
            503, Answers.error(Answers.serviceError(503, "UNAVAILABLE", "It shows children.")));
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  SubmitTest.await(started);
                  handle.get().cancel();
                  return stop;
                }));
    handle.set(bench.start(1, 1));
    started.countDown();
    handle.get().await();
    assertEquals(
        HardStop.MESSAGE_NAMES_CHILDREN,
        bench.submit.lockOf(Bench.MUG).map(Lock::cause).orElseThrow());
  }

  static List<Answer> accountStops() {
    return List.of(
        CREDIT_USED_UP,
        Answers.ok(Answers.error(Answers.serviceError(402, "", "Add credit."))),
        Answers.ok(Answers.candidates(Answers.candidate("PUP_LIMITED_DISABLED", null))),
        Answers.ok(
            Answers.candidates(
                Answers.candidate("PUP_LIMITED_DISABLED", null, Answers.picture()))));
  }

  @ParameterizedTest
  @MethodSource("accountStops")
  void aLimitedAccountOrAnEmptyCreditEndsTheRun(Answer stop) {
    Bench bench = Bench.answering(Bench.SHOWN, stop, Bench.SHOWN);
    RunEnd end = bench.run(Bench.MUG, 6);
    assertEquals(Cause.ACCOUNT_STOPPED, end.cause());
    assertEquals(2, end.attempts().size());
    assertEquals(2, bench.service.sent().size());
    assertEquals(1, bench.audit().size(), () -> bench.audit().toString());
    assertTrue(bench.audit().getFirst().startsWith("account-stopped "));
    assertEquals(end.attempts().getLast().id(), bench.log.audit().getFirst().attempt());
  }

  @Test
  void aLimitedAccountEndsEveryOtherRunToo() {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch underWay = new CountDownLatch(1);
    Case bowl = Case.ofPrompt("A blue bowl");
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  if (sending.prepared().body().equals(bowl.prompt())) {
                    SubmitTest.await(underWay);
                    return CREDIT_USED_UP;
                  }
                  underWay.countDown();
                  SubmitTest.await(stopped);
                  return Bench.SHOWN;
                }));
    RunHandle other = bench.start(5, 1);
    assertEquals(Cause.ACCOUNT_STOPPED, bench.run(bowl, 1).cause());
    stopped.countDown();
    RunEnd end = other.await();
    assertEquals(Cause.ACCOUNT_STOPPED, end.cause());
    assertEquals(List.of(Kind.IMAGE), SubmitTest.kinds(end.attempts()));
  }

  @Test
  void aLaterRunIsTriedAfresh() {
    Bench bench = Bench.answering(CREDIT_USED_UP, Bench.SHOWN);
    bench.run(Bench.MUG, 1);
    assertEquals(Cause.DONE, bench.run(Bench.MUG, 1).cause());
  }

  @Test
  void aBlockThatIsNoHardStopDoesNotEndTheRun() {
    Answer blocked = Answers.ok(Answers.candidates(Answers.candidate("IMAGE_SAFETY", null)));
    Bench bench = Bench.answering(blocked);
    RunEnd end = bench.run(Bench.MUG, 3);
    assertEquals(Cause.DONE, end.cause());
    assertEquals(3, end.attempts().size());
    assertEquals(Optional.empty(), bench.submit.lockOf(Bench.MUG));
  }

  private static void waitUntilLocked(Bench bench) {
    while (bench.submit.lockOf(Bench.MUG).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static Lock lockOf(Case tested) {
    return new Lock(
        List.copyOf(CaseKeys.of(tested)),
        UUID.randomUUID(),
        HardStop.FIXED_POLICY,
        java.time.Instant.EPOCH);
  }
}
