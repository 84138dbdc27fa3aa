package assay.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * Takes turns with the screen's thread. The tests' library waits a twentieth of a second after each
 * thing that it does, whatever is still to be done; these wait until it is done and no longer.
 */
final class Turns {
  private static final long MOST_MILLIS = 30_000;

  /** What is done later may do something later, and so on; no more often than this. */
  private static final int IN_A_ROW = 5;

  private Turns() {}

  /**
   * Waits until the screen's thread has done what it was given and what that gave it in turn, has
   * laid out and drawn all windows, and has done what came of that. Not for the screen's thread.
   */
  static void settle() {
    some();
    pulse();
    some();
  }

  private static void some() {
    for (int turn = 0; turn < IN_A_ROW; turn++) {
      OnScreen.ask(() -> turnTaken());
    }
  }

  private static boolean turnTaken() {
    return true;
  }

  /** Until a pulse is over, from its beginning. */
  private static void pulse() {
    TwoFrames frames = OnScreen.ask(TwoFrames::new);
    try {
      if (!frames.seen.await(MOST_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Nothing is drawn any more");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Is told of a pulse before anything is laid out, so that with the second the first is over. */
  private static final class TwoFrames extends AnimationTimer {
    final CountDownLatch seen = new CountDownLatch(2);

    TwoFrames() {
      start();
    }

    @Override
    public void handle(long now) {
      seen.countDown();
      if (seen.getCount() == 0) {
        stop();
      }
    }
  }
}
