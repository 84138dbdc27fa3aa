package assay.run.sweep.work;

import assay.run.CellSending;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A sweep under way. Safe for any thread. */
public final class SweepHandle {
  private final Sweep sweep;
  private final Dispatch dispatch;
  private final CellSending sending;
  private final Clock clock;
  private final Instant startedAt;
  private final int begunBefore;
  private final CompletableFuture<SweepEnd> end = new CompletableFuture<>();

  SweepHandle(Sweep sweep, Dispatch dispatch, CellSending sending, Clock clock) {
    this.sweep = sweep;
    this.dispatch = dispatch;
    this.sending = sending;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.begunBefore = dispatch.results(sweep).begun();
  }

  /** Its id. */
  public UUID id() {
    return sweep.head().id();
  }

  /** Its number in the session, from 1. */
  public int number() {
    return sweep.head().number();
  }

  /** Sends nothing more and lets what is under way come in; it can be resumed. Returns at once. */
  public void pause() {
    dispatch.stop(SweepEnd.PAUSED);
  }

  /** Cuts what is under way, which is stored as CANCELLED, and sends nothing more. */
  public void cancel() {
    dispatch.stop(SweepEnd.CANCELLED);
    sending.cancel();
  }

  /** Whether it is over. */
  public boolean isOver() {
    return end.isDone();
  }

  /** Whether it sends nothing more, though something may still be under way. */
  public boolean isStopping() {
    return dispatch.isStopped();
  }

  /** Waits until it is over. */
  public SweepEnd await() {
    return end.join();
  }

  /** What came of it so far. */
  public SweepResults results() {
    return dispatch.results(sweep);
  }

  /** About how long it still takes if it goes on as it did; empty if nothing came yet. */
  public Optional<Duration> remaining() {
    SweepResults now = results();
    int done = now.begun() - begunBefore;
    if (done <= 0) {
      return Optional.empty();
    }
    long left = (long) now.wanted() - now.begun();
    Duration since = Duration.between(startedAt, clock.instant());
    return Optional.of(Duration.ofMillis(since.toMillis() * left / done));
  }

  void over(SweepEnd how) {
    end.complete(how);
  }

  /** Lets what is under way come in for so long, then cuts it. */
  void leave(Duration grace) {
    pause();
    if (!isOverWithin(grace)) {
      sending.cancel();
      isOverWithin(grace);
    }
  }

  private boolean isOverWithin(Duration time) {
    return end.copy()
        .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
        .handle((done, failed) -> failed == null)
        .join();
  }
}
