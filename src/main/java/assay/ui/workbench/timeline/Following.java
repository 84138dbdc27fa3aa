package assay.ui.workbench.timeline;

import java.util.concurrent.Executor;

/**
 * Keeps the timeline in step with what adds attempts by the thousand, such as a sweep: it is read
 * anew, one reading at a time and a rest after each, and only while it is in front. The last word
 * is never missed. On the screen's thread.
 */
final class Following {
  private final Runnable read;
  private final Executor rest;
  private boolean inFront;
  private boolean busy;
  private boolean more;

  /**
   * @param read begins to read; whoever has read says {@link #onRead}
   * @param rest runs what it is given on the screen's thread, after a rest
   */
  Following(Runnable read, Executor rest) {
    this.read = read;
    this.rest = rest;
  }

  /** There are more attempts, or more is known of them. */
  void onMore() {
    if (busy || !inFront) {
      more = true;
      return;
    }
    more = false;
    busy = true;
    read.run();
  }

  /** Something was read, or could not be. */
  void onRead() {
    if (busy) {
      rest.execute(this::rested);
    }
  }

  private void rested() {
    busy = false;
    if (more) {
      onMore();
    }
  }

  /** The timeline came to the front or went to the back. */
  void onFront(boolean now) {
    inFront = now;
    if (inFront && more) {
      onMore();
    }
  }
}
