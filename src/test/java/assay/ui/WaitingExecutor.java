package assay.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps what it shall run until it is told to, in any order, and runs it on the thread that tells:
 * a screen's thread for tests. Takes work from any thread.
 */
public final class WaitingExecutor implements Executor {
  private static final long MOST_SECONDS = 20;

  private final LinkedBlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
  private volatile boolean holding = true;

  @Override
  public void execute(Runnable command) {
    if (holding) {
      waiting.add(command);
    } else {
      command.run();
    }
  }

  /** How much waits. */
  public int size() {
    return waiting.size();
  }

  /** Runs what has waited longest. */
  public void runFirst() {
    waiting.removeFirst().run();
  }

  /** Runs what has waited shortest. */
  public void runLast() {
    waiting.removeLast().run();
  }

  /** Runs all that waits and all that this brings, in order. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      runFirst();
    }
  }

  /** Runs what comes until this holds. */
  public void runUntil(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      next().run();
    }
  }

  /** From now on everything waits, or runs at once on the thread that brings it. */
  public void hold(boolean on) {
    holding = on;
  }

  private Runnable next() {
    try {
      Runnable next = waiting.poll(MOST_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing came");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
