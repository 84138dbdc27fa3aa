package assay.cli;

import java.util.concurrent.atomic.AtomicBoolean;

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

  /**
   * The same for what ends in two steps. The first Ctrl+C runs the one, each further one the other,
   * and the program goes on until it ends by itself, with an exit code of its own.
   *
   * @param further also what the system's wish to end comes to, after some seconds
   */
  default Registration onInterrupts(Runnable first, Runnable further) {
    AtomicBoolean asked = new AtomicBoolean();
    return onInterrupt(() -> (asked.getAndSet(true) ? further : first).run());
  }

  /** Closed when there is nothing left to be stopped. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
