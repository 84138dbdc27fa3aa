package assay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to the end of the Java machine, which is how Ctrl+C and a polite kill arrive. The machine
 * then ends with the system's own exit code for it, 130 after Ctrl+C.
 */
public final class ShutdownInterrupts implements Interrupts {
  private static final int GRACE_SECONDS = 10;

  @Override
  public Registration onInterrupt(Runnable action) {
    CountDownLatch finished = new CountDownLatch(1);
    Thread hook = Thread.ofVirtual().unstarted(() -> stop(action, finished));
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      finished.countDown();
      forget(hook);
    };
  }

  private static void stop(Runnable action, CountDownLatch finished) {
    if (finished.getCount() == 0) {
      return;
    }
    action.run();
    try {
      boolean inTime = finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
      System.getLogger(ShutdownInterrupts.class.getName())
          .log(System.Logger.Level.DEBUG, "Ended in time: {0}", inTime);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
