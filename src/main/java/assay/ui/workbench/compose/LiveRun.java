package assay.ui.workbench.compose;

import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import assay.run.RunRelay;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run of this window: it passes what happens on to the timeline and can be stopped from the first
 * moment. Any thread.
 */
final class LiveRun extends RunRelay {
  private final Consumer<LiveRun> onEnd;
  private @Nullable RunHandle handle;
  private @Nullable RunEnd end;
  private boolean cancelled;

  LiveRun(RunListener timeline, Consumer<LiveRun> onEnd) {
    super(timeline);
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
  public void ended(RunEnd how) {
    synchronized (this) {
      end = how;
    }
    super.ended(how);
    onEnd.accept(this);
  }
}
