package assay.run;

import assay.conduct.Lock;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one way to send. Every window and every command comes through here, and here the conduct
 * rules are asked again before each request.
 */
public final class Submit implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ImageService service;
  private final Writing log;
  private final RetryPolicy retry;
  private final Pauses pauses;
  private final Clock clock;
  private final Map<RunHandle, Runner> underWay = new ConcurrentHashMap<>();
  private boolean closed;

  public Submit(
      ImageService service, AttemptLog log, RetryPolicy retry, Pauses pauses, Clock clock) {
    this.service = service;
    this.log = new Writing(log);
    this.retry = retry;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** The lock that keeps this case from being sent; empty if nothing does. Blocks. */
  public Optional<Lock> lockOf(assay.attempt.Case tested) {
    return log.lockOf(tested);
  }

  /**
   * The requests that an order would send, one for each repeat. Nothing is sent, written or asked
   * for a key. Whether the conduct rules stand against it is asked beforehand, as for a start.
   *
   * @throws IllegalArgumentException if the endpoint's protocol has no field for something
   */
  public List<Preview> preview(Order order) {
    ImageService.Prepared prepared = service.prepare(order.tested(), order.configuration());
    return Collections.nCopies(order.repeats(), new Preview("POST", prepared));
  }

  /**
   * Starts a run and returns when it has its number; its attempts are sent on virtual threads.
   *
   * @throws StoreFailure if the workspace cannot take the run
   */
  public RunHandle start(Order order, RunListener listener) {
    log.catchUp();
    AttemptLog.Run run = log.openRun(order);
    Cancellation cancellation = new Cancellation();
    CompletableFuture<RunEnd> end = new CompletableFuture<>();
    Sending sending = new Sending(service, log, retry, pauses, clock);
    Runner runner =
        new Runner(
            sending, order, run, new OneAtATime(listener), cancellation, this::stopForAccount);
    RunHandle handle = new RunHandle(run, cancellation, end);
    enter(handle, runner);
    Thread.ofVirtual().name("run-" + run.number()).start(() -> run(handle, runner, end));
    return handle;
  }

  /** A run that comes after the close is stopped before it sends anything. */
  private void enter(RunHandle handle, Runner runner) {
    synchronized (underWay) {
      underWay.put(handle, runner);
      if (closed) {
        handle.cancel();
      }
    }
  }

  private void run(RunHandle handle, Runner runner, CompletableFuture<RunEnd> end) {
    try {
      runner.run(end);
    } finally {
      underWay.remove(handle);
    }
  }

  /**
   * Stops every run and waits until what was under way is stored as CANCELLED, for some seconds at
   * most.
   */
  @Override
  public void close() {
    List<RunHandle> left;
    synchronized (underWay) {
      closed = true;
      left = List.copyOf(underWay.keySet());
    }
    left.forEach(RunHandle::cancel);
    left.forEach(handle -> handle.awaitAtMost(GRACE));
  }

  /** A limited account or an empty credit ends every run at once. */
  private void stopForAccount() {
    underWay.values().forEach(Runner::stopForAccount);
  }
}
