package assay.ui.workbench.compose;

import assay.attempt.Attempt;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run of this window: it passes what happens on to the timeline and can be stopped from the first
 * moment. Any thread.
 */
final class LiveRun implements RunListener {
  private final RunListener timeline;
  private final Consumer<LiveRun> onEnd;
  private @Nullable RunHandle handle;
  private @Nullable RunEnd end;
  private boolean cancelled;

  LiveRun(RunListener timeline, Consumer<LiveRun> onEnd) {
    this.timeline = timeline;
    this.onEnd = onEnd;
  }

  /** The run has its number. */
  synchronized void started(RunHandle run) {
    handle = run;
    if (cancelled) {
      run.cancel();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (handle != null) {
      handle.cancel();
    }
  }

  /** How it ended; empty while it goes on. */
  synchronized Optional<RunEnd> end() {
    return Optional.ofNullable(end);
  }

  @Override
  public void begun(Attempt attempt) {
    timeline.begun(attempt);
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    timeline.receiving(attempt, bytes);
  }

  @Override
  public void waiting(UUID attempt, Duration wait, int nextTry) {
    timeline.waiting(attempt, wait, nextTry);
  }

  @Override
  public void completed(Attempt attempt) {
    timeline.completed(attempt);
  }

  @Override
  public void ended(RunEnd how) {
    synchronized (this) {
      end = how;
    }
    timeline.ended(how);
    onEnd.accept(this);
  }
}
