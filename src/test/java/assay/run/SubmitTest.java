package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.run.RunEnd.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SubmitTest {
  @Test
  void storesBeforeItSendsAndBeforeItShows() {
    List<String> broken = new CopyOnWriteArrayList<>();
    FakeAttemptLog[] log = new FakeAttemptLog[1];
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  note(broken, log[0].begun() == sending.number(), "sent before stored");
                  return Bench.SHOWN;
                }));
    log[0] = bench.log;
    RunListener listener =
        new RunListener() {
          @Override
          public void begun(Attempt attempt) {
            note(broken, bench.log.find(attempt.id()).isPresent(), "shown before begun");
          }

          @Override
          public void completed(Attempt attempt) {
            Attempt stored = bench.log.find(attempt.id()).orElseThrow();
            note(broken, stored.equals(attempt), "shown otherwise than stored");
            note(broken, stored.completion() != null, "shown before completed");
          }
        };
    RunEnd end = bench.submit.start(Bench.order(Bench.MUG, 3, 1), listener).await();
    assertEquals(List.of(), broken);
    assertEquals(Cause.DONE, end.cause());
    assertEquals(bench.log.all(), end.attempts());
  }

  @Test
  void tellsWhatHappensInItsOrder() {
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  sending.progress().received(7L * sending.number());
                  return Bench.SHOWN;
                }));
    bench.start(2, 1).await();
    assertEquals(
        List.of(
            "begun 1",
            "receiving 7",
            "completed 1",
            "begun 2",
            "receiving 14",
            "completed 2",
            "ended DONE"),
        bench.listener.events());
  }

  @Test
  void numbersRunsAndRepeats() {
    Bench bench = Bench.answering(Bench.SHOWN);
    RunHandle first = bench.start(3, 3);
    RunEnd end = first.await();
    RunHandle second = bench.start(1, 1);
    second.await();
    assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
    assertTrue(first.isOver());
    for (int i = 0; i < 3; i++) {
      Attempt.Place place = end.attempts().get(i).place();
      assertEquals(new Attempt.Place(FakeAttemptLog.FIRST.id(), first.id(), 1, i + 1, 3), place);
    }
  }

  @Test
  void sendsTheIdenticalRequestEveryTime() {
    Bench bench = Bench.answering(Bench.status(503), Bench.SHOWN);
    bench.start(4, 1).await();
    assertEquals(5, bench.service.sent().size());
    assertEquals(1, bench.service.sent().stream().distinct().count());
    assertEquals("A red mug", bench.service.sent().getFirst().body());
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 6", "4, 8", "8, 8"})
  void keepsAsManyUnderWayAsItMayAndNoMore(int atOnce, int repeats) {
    CountDownLatch full = new CountDownLatch(atOnce);
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  full.countDown();
                  await(full);
                  return Bench.SHOWN;
                }));
    RunEnd end = bench.start(repeats, atOnce).await();
    assertEquals(atOnce, bench.service.mostAtOnce());
    assertEquals(
        IntStream.rangeClosed(1, repeats).boxed().toList(),
        end.attempts().stream().map(a -> a.place().repeat()).toList());
  }

  @Test
  void tellsTheListenerOneThingAtATime() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Bench bench = Bench.answering(Bench.SHOWN);
    RunListener listener =
        new RunListener() {
          @Override
          public void begun(Attempt attempt) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            letOthersCome(bench.log);
            inside.decrementAndGet();
          }
        };
    bench.submit.start(Bench.order(Bench.MUG, 8, 8), listener).await();
    assertEquals(1, most.get());
  }

  /** Until all are begun and so stand before the listener's door. */
  private static void letOthersCome(FakeAttemptLog log) {
    while (log.begun() < 8) {
      Thread.onSpinWait();
    }
    for (int i = 0; i < 100_000; i++) {
      Thread.onSpinWait();
    }
  }

  @Test
  void cancelCutsWhatIsUnderWayAndSendsNoMore() {
    CountDownLatch sent = new CountDownLatch(2);
    Bench bench =
        new Bench(
            new FakeImageService(
                sending -> {
                  sent.countDown();
                  return FakeImageService.waitForCancel(sending);
                }));
    RunHandle handle = bench.start(5, 2);
    await(sent);
    handle.cancel();
    RunEnd end = handle.await();
    assertEquals(Cause.CANCELLED, end.cause());
    assertEquals(2, bench.log.begun());
    assertEquals(List.of(Kind.CANCELLED, Kind.CANCELLED), kinds(bench.log.all()));
    assertEquals("ended CANCELLED", bench.listener.events().getLast());
  }

  @Test
  void keepsAnAnswerThatCameBeforeTheCancel() {
    Bench[] bench = new Bench[1];
    RunHandle[] handle = new RunHandle[1];
    CountDownLatch started = new CountDownLatch(1);
    bench[0] =
        new Bench(
            new FakeImageService(
                sending -> {
                  await(started);
                  handle[0].cancel();
                  return Bench.SHOWN;
                }));
    handle[0] = bench[0].start(3, 1);
    started.countDown();
    assertEquals(Cause.CANCELLED, handle[0].await().cause());
    assertEquals(List.of(Kind.IMAGE), kinds(bench[0].log.all()));
  }

  @ParameterizedTest
  @CsvSource({"begin, 0, 0", "complete, 1, 1"})
  void endsWhenTheWorkspaceCannotTakeIt(String failing, int begun, int sent) {
    Bench bench = Bench.answering(Bench.SHOWN);
    bench.log.failOn(failing);
    RunEnd end = bench.start(4, 1).await();
    assertEquals(Cause.NOT_STORED, end.cause());
    StoreFailure failure = end.failure();
    assertNotNull(failure);
    assertEquals(StoreFailure.Kind.DISK_FULL, failure.kind());
    assertEquals(List.of(), end.attempts());
    assertEquals(begun, bench.log.begun());
    assertEquals(sent, bench.service.sent().size());
    assertEquals("ended NOT_STORED", bench.listener.events().getLast());
    assertTrue(bench.listener.events().stream().noneMatch(e -> e.startsWith("completed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openRun", "lockOf", "sessions"})
  void aRunThatCannotBeOpenedOrAskedAboutIsSaidAtOnce(String failing) {
    Bench bench = Bench.answering(Bench.SHOWN);
    bench.log.failOn(failing);
    assertThrows(StoreFailure.class, () -> bench.start(1, 1));
    assertEquals(List.of(), bench.service.sent());
  }

  @Test
  void aMistakeOfOursEndsTheRunAndIsNoSuccess() {
    IllegalStateException mistake = new IllegalStateException("a mistake");
    assertSame(
        mistake,
        causeOfTheEnd(
            sending -> {
              throw mistake;
            }));
  }

  /** Such as memory that runs out: it must not pass for a run with nothing to say. */
  @Test
  void anErrorOfTheMachineEndsTheRunAndIsNoSuccess() {
    OutOfMemoryError error = new OutOfMemoryError("of this test");
    assertSame(
        error,
        causeOfTheEnd(
                sending -> {
                  throw error;
                })
            .getCause());
  }

  /** It reaches whoever waits, and the one handler of what is unexpected. */
  private static Throwable causeOfTheEnd(FakeImageService.Script broken) {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    CountDownLatch handled = new CountDownLatch(1);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> handled.countDown());
    try {
      Bench bench = new Bench(new FakeImageService(broken));
      RunHandle handle = bench.start(4, 1);
      Throwable thrown = assertThrows(CompletionException.class, handle::await);
      await(handled);
      assertEquals(1, bench.service.sent().size());
      assertEquals("ended BROKEN", bench.listener.events().getLast());
      return Objects.requireNonNull(thrown.getCause());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "101, 1", "1, 0"})
  void anOrderHasItsBounds(int repeats, int atOnce) {
    assertThrows(IllegalArgumentException.class, () -> Bench.order(Bench.MUG, repeats, atOnce));
  }

  @Test
  void measuresFromTheWritingToTheLastAnswerWithItsWaits() {
    Bench bench = Bench.answering(Bench.status(503), Bench.SHOWN);
    Attempt attempt = bench.start(1, 1).await().attempts().getFirst();
    Attempt.Completion completion = attempt.completion();
    assertNotNull(completion);
    assertEquals(Duration.ofSeconds(1), completion.took());
    assertEquals(2, completion.tries());
    assertEquals(attempt.begunAt().plusSeconds(1), completion.endedAt());
  }

  static List<Kind> kinds(List<Attempt> attempts) {
    return attempts.stream().map(a -> a.outcome().orElseThrow().kind()).toList();
  }

  private static void note(List<String> broken, boolean fine, String what) {
    if (!fine) {
      broken.add(what);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
