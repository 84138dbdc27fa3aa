package assay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to the end of the Java machine, which is how Ctrl+C and a polite kill arrive. The machine
 * then ends with the system's own exit code for it, 130 after Ctrl+C, unless that was the usual
 * end.
 */
public final class ShutdownInterrupts implements Interrupts {
  private static final int GRACE_SECONDS = 10;

  @Override
  public Registration onInterrupt(Runnable action) {
    CountDownLatch finished = new CountDownLatch(1);
    return register(() -> note(stop(action, finished)), finished);
  }

  /** Within a hook there is no other way to an exit code than to halt the machine at its end. */
  @Override
  public Registration onUsualEnd(Runnable action) {
    CountDownLatch finished = new CountDownLatch(1);
    return register(
        () -> {
          if (stop(action, finished)) {
            Runtime.getRuntime().halt(ExitCodes.DONE);
          }
        },
        finished);
  }

  private static Registration register(Runnable onEnd, CountDownLatch finished) {
    Thread hook = Thread.ofVirtual().unstarted(onEnd);
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      finished.countDown();
      forget(hook);
    };
  }

  /** Whether there was something to be stopped, and it ended in time. */
  private static boolean stop(Runnable action, CountDownLatch finished) {
    if (finished.getCount() == 0) {
      return false;
    }
    action.run();
    try {
      return finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void note(boolean inTime) {
    System.getLogger(ShutdownInterrupts.class.getName())
        .log(System.Logger.Level.DEBUG, "Ended in time: {0}", inTime);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is ending already; the hook has nothing left to do.
      System.getLogger(ShutdownInterrupts.class.getName())
          .log(System.Logger.Level.DEBUG, "Already ending", e);
    }
  }
}
