package assay.run;

import java.util.ArrayList;
import java.util.List;

/** The user's wish to stop something. Safe for many threads; once wished it stays so. */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Wishes it and runs what was registered, on the calling thread. A second call does nothing. */
  public void cancel() {
    List<Runnable> due;
    synchronized (actions) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
      actions.notifyAll();
    }
    due.forEach(Runnable::run);
  }

  /** Whether it was wished. */
  public boolean isCancelled() {
    synchronized (actions) {
      return cancelled;
    }
  }

  /**
   * Runs this when it is wished, or at once if it already was.
   *
   * @return takes the action back when it is closed
   */
  public Registration onCancel(Runnable action) {
    boolean now;
    synchronized (actions) {
      now = cancelled;
      if (!now) {
        actions.add(action);
      }
    }
    if (now) {
      action.run();
    }
    return () -> forget(action);
  }

  private void forget(Runnable action) {
    synchronized (actions) {
      actions.remove(action);
    }
  }

  /** Takes a registered action back. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
