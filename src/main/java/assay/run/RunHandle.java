package assay.run;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A run under way. Safe for any thread. */
public final class RunHandle {
  private final AttemptLog.Run run;
  private final Cancellation cancellation;
  private final CompletableFuture<RunEnd> end;

  RunHandle(AttemptLog.Run run, Cancellation cancellation, CompletableFuture<RunEnd> end) {
    this.run = run;
    this.cancellation = cancellation;
    this.end = end;
  }

  /** Its id, which its attempts carry. */
  public UUID id() {
    return run.id();
  }

  /** Its number in the session, from 1; 0 if it was refused and nothing was begun. */
  public int number() {
    return run.number();
  }

  /**
   * Stops it: what is under way is cut and stored as CANCELLED, the rest is not sent. Returns at
   * once.
   */
  public void cancel() {
    cancellation.cancel();
  }

  /** Whether it is over. */
  public boolean isOver() {
    return end.isDone();
  }

  /** Waits until it is over. */
  public RunEnd await() {
    return end.join();
  }

  /** Waits until it is over, or until this time has passed. */
  void awaitAtMost(Duration time) {
    end.copy()
        .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
        .handle((done, failed) -> true)
        .join();
  }
}
