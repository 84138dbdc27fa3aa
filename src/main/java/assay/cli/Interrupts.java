package assay.cli;

/** Lets a command end cleanly when the user presses Ctrl+C or the system asks it to stop. */
@FunctionalInterface
public interface Interrupts {

  /**
   * Runs an action when the program is asked to stop. The program then goes on until the
   * registration is closed, or not much longer than ten seconds.
   */
  Registration onInterrupt(Runnable action);

  /**
   * The same for what has no other end: it is then done, and the exit code says so instead of the
   * system's own.
   */
  default Registration onUsualEnd(Runnable action) {
    return onInterrupt(action);
  }

  /** Closed when there is nothing left to be stopped. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
