package assay.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps what it shall run until it is told to, in any order. For one thread. */
public final class WaitingExecutor implements Executor {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean holding = true;

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

  /** From now on everything waits, or runs at once. */
  public void hold(boolean on) {
    holding = on;
  }
}
