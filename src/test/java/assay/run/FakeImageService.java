package assay.run;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An image service that answers as it is told, for tests. Safe for many threads. */
public final class FakeImageService implements ImageService {
  private final Script script;
  private final List<Prepared> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** What is answered. */
  @FunctionalInterface
  public interface Script {
    /** The answer to a sending, on the thread that sends; it may wait. */
    Answer answer(Sent sending);
  }

  /**
   * A request that has come.
   *
   * @param number from 1, over all requests
   */
  public record Sent(
      int number,
      Prepared prepared,
      Configuration configuration,
      Progress progress,
      Cancellation cancellation) {}

  public FakeImageService(Script script) {
    this.script = script;
  }

  /** Gives these answers one after the other, and then the last again and again. */
  public static FakeImageService answering(Answer... answers) {
    return new FakeImageService(s -> answers[Math.min(s.number(), answers.length) - 1]);
  }

  /** Waits until it is cancelled. */
  public static FakeImageService hanging() {
    return new FakeImageService(FakeImageService::waitForCancel);
  }

  /** Waits until a sending is cancelled, as the real service does under way. */
  public static Answer waitForCancel(Sent sending) {
    CountDownLatch cut = new CountDownLatch(1);
    try (Cancellation.Registration r = sending.cancellation().onCancel(cut::countDown)) {
      cut.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Answer.Cancelled();
  }

  @Override
  public Prepared prepare(Case tested, Configuration configuration) {
    return new Prepared(
        configuration.endpoint().baseUrl() + "/" + configuration.model(), tested.prompt());
  }

  @Override
  public Answer send(
      Prepared prepared,
      Configuration configuration,
      Progress progress,
      Cancellation cancellation) {
    int number = numbers.incrementAndGet();
    sent.add(prepared);
    mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      return script.answer(new Sent(number, prepared, configuration, progress, cancellation));
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** Every request that has come, in order. */
  public List<Prepared> sent() {
    return List.copyOf(sent);
  }

  /** How many were under way at the same time, at most. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }
}
