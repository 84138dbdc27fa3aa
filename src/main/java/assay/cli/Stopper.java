package assay.cli;

import assay.run.RunHandle;
import org.jspecify.annotations.Nullable;

/** Stops the run under way, and every one that would follow, when the user wishes it. */
final class Stopper {
  private @Nullable RunHandle current;
  private boolean stopped;

  /** Watches over a run that has just been started. */
  void watch(RunHandle run) {
    boolean tooLate;
    synchronized (this) {
      current = run;
      tooLate = stopped;
    }
    if (tooLate) {
      run.cancel();
    }
  }

  void stop() {
    RunHandle run;
    synchronized (this) {
      stopped = true;
      run = current;
    }
    if (run != null) {
      run.cancel();
    }
  }

  synchronized boolean isStopped() {
    return stopped;
  }
}
