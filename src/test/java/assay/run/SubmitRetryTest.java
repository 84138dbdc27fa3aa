package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading;
import assay.run.RunEnd.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When the identical request is sent again, and when never. */
@Timeout(30)
class SubmitRetryTest {
  static List<Answer> twoHundreds() {
    return List.of(
        Bench.SHOWN,
        Bench.FIXED_POLICY,
        Answers.ok(Answers.blocked("SAFETY", null)),
        Answers.ok(Answers.candidates(Answers.candidate("IMAGE_SAFETY", null))),
        Answers.ok(Answers.candidates(Answers.candidate("IMAGE_OTHER", "Please try again."))),
        Answers.ok(Answers.reading(null, null, null)),
        Answers.ok(Reading.nothing(Reading.Form.FOREIGN, Evidence.NATIVE_RAW)),
        Answers.ok(Reading.nothing(Reading.Form.CUT_OFF, Evidence.NATIVE_RAW)),
        Answers.ok(Answers.error(Answers.quota("Retry in 1s.", Duration.ofSeconds(1)))),
        Answers.ok(Answers.error(Answers.serviceError(503, "UNAVAILABLE", "Overloaded."))),
        new Answer.Failed(Answer.Fault.CUT_OFF, "", (Answer.Received) Bench.SHOWN));
  }

  @ParameterizedTest
  @MethodSource("twoHundreds")
  void aTwoHundredIsNeverSentAgain(Answer answer) {
    Bench bench = Bench.answering(answer);
    bench.start(1, 1).await();
    assertEquals(1, bench.service.sent().size());
    assertEquals(List.of(), bench.pauses.asked());
  }

  @ParameterizedTest
  @CsvSource({"408, 5", "429, 5", "500, 5", "502, 5", "503, 5", "504, 2", "400, 1", "403, 1"})
  void sendsAgainAfterPassingErrorsAndKeepsEveryTry(int status, int tries) {
    Bench bench = Bench.answering(Bench.status(status));
    Attempt attempt = bench.start(1, 1).await().attempts().getFirst();
    assertEquals(tries, bench.service.sent().size());
    List<Attempt.Try> kept = bench.log.raw(attempt.id()).orElseThrow().tries();
    assertEquals(tries, kept.size());
    for (int i = 0; i < tries; i++) {
      assertEquals(i + 1, kept.get(i).number());
      assertEquals(Bench.status(status), kept.get(i).answer());
    }
  }

  @Test
  void takesTheAnswerThatCameAtLast() {
    Bench bench = Bench.answering(Bench.status(503), Bench.status(500), Bench.SHOWN);
    RunEnd end = bench.start(1, 1).await();
    assertEquals(List.of(Kind.IMAGE), SubmitTest.kinds(end.attempts()));
    assertEquals(
        List.of(
            "begun 1",
            "waiting PT1S for try 2",
            "waiting PT2S for try 3",
            "completed 1",
            "ended DONE"),
        bench.listener.events());
  }

  @Test
  void theServersWordGoesBeforeOurOwn() {
    Answer asksLong = Bench.quota("Slow down.", Duration.ofSeconds(38), "PerMinute");
    Answer asksShort = Bench.quota("Slow down.", Duration.ofMillis(10), "PerMinute");
    Bench bench = Bench.answering(asksLong, asksShort, Bench.SHOWN);
    bench.start(1, 1).await();
    assertEquals(List.of(Duration.ofSeconds(38), Duration.ofSeconds(2)), bench.pauses.asked());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Slow down. | GenerateRequestsPerDayPerProject | PT1S",
        "limit: 0   | GenerateRequestsPerMinute        | PT1S",
        "Slow down. | GenerateRequestsPerMinute        | PT16M"
      })
  void aQuotaThatDoesNotOpenSoonIsNotTriedAgain(String message, String quotaId, Duration delay) {
    Bench bench = Bench.answering(Bench.quota(message, delay, quotaId));
    RunEnd end = bench.start(1, 1).await();
    assertEquals(1, bench.service.sent().size());
    assertEquals(List.of(Kind.QUOTA), SubmitTest.kinds(end.attempts()));
  }

  @Test
  void cancelWhileWaitingEndsAsCancelledWithItsTries() {
    Bench bench = Bench.answering(Bench.status(503));
    AtomicReference<RunHandle> handle = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    bench.pauses.during(
        () -> {
          SubmitTest.await(started);
          handle.get().cancel();
        });
    handle.set(bench.start(2, 1));
    started.countDown();
    RunEnd end = handle.get().await();
    assertEquals(Cause.CANCELLED, end.cause());
    assertEquals(List.of(Kind.CANCELLED), SubmitTest.kinds(bench.log.all()));
    Attempt attempt = bench.log.all().getFirst();
    assertEquals(1, bench.log.raw(attempt.id()).orElseThrow().tries().size());
    assertEquals(1, bench.service.sent().size());
  }

  @Test
  void aRetryWaitsOnlyForItsOwnAttempt() {
    CountDownLatch othersDone = new CountDownLatch(3);
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  if (sending.number() == 1) {
                    return Bench.status(503);
                  }
                  othersDone.countDown();
                  return Bench.SHOWN;
                }));
    bench.pauses.during(() -> SubmitTest.await(othersDone));
    RunEnd end = bench.start(4, 2).await();
    assertEquals(4, end.attempts().size());
    assertTrue(SubmitTest.kinds(end.attempts()).stream().allMatch(kind -> kind == Kind.IMAGE));
    assertEquals(5, bench.service.sent().size());
  }
}
