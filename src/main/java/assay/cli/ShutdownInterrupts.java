package assay.cli;

import assay.cli.print.ExitCodes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Listens to the end of the Java machine, which is how Ctrl+C and a polite kill arrive. The machine
 * then ends with the system's own exit code for it, 130 after Ctrl+C, unless that was the usual
 * end.
 */
public final class ShutdownInterrupts implements Interrupts {
  private static final int GRACE_SECONDS = 10;

  /** How long what is under way may come in by itself. */
  private static final int FIRST_SECONDS = 5;

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

  /**
   * Ctrl+C is heard as a signal, as often as it is pressed. A polite kill, and Ctrl+C where there
   * are no signals, comes once and leaves little time: it takes both steps.
   */
  @Override
  public Registration onInterrupts(Runnable first, Runnable further) {
    AtomicBoolean asked = new AtomicBoolean();
    Registration keys = ControlC.onPress(() -> (asked.getAndSet(true) ? further : first).run());
    Registration end = onPoliteEnd(first, further);
    return () -> {
      keys.close();
      end.close();
    };
  }

  private static Registration onPoliteEnd(Runnable first, Runnable further) {
    CountDownLatch finished = new CountDownLatch(1);
    return register(
        () -> {
          boolean inTime = stop(first, finished, FIRST_SECONDS);
          note(inTime || stop(further, finished, GRACE_SECONDS - FIRST_SECONDS));
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
    return stop(action, finished, GRACE_SECONDS);
  }

  private static boolean stop(Runnable action, CountDownLatch finished, int seconds) {
    if (finished.getCount() == 0) {
      return false;
    }
    action.run();
    try {
      return finished.await(seconds, TimeUnit.SECONDS);
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
