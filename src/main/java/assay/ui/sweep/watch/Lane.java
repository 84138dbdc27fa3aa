package assay.ui.sweep.watch;

import assay.run.Wait;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the attempts that are under way at once is doing.
 *
 * @param seat which lane, cell and repeat
 * @param since when it was written, before it was sent
 * @param received bytes of its answer so far
 * @param waitsUntil when it is sent again after a passing failure; null if it does not wait
 * @param pause why, and which try that will be; null if it never waited
 */
record Lane(
    Seat seat, Instant since, long received, @Nullable Instant waitsUntil, @Nullable Wait pause) {
  /**
   * Where it stands.
   *
   * @param lane from 1
   * @param cell the number of its cell
   * @param repeat of the cell, from 1
   * @param step of the repeat, from 1
   */
  record Seat(int lane, int cell, int repeat, int step) {}

  /** One that has just begun. */
  static Lane begun(Seat seat, Instant now) {
    return new Lane(seat, now, 0, null, null);
  }

  /** The same with more of its answer. */
  Lane receiving(long bytes) {
    return new Lane(seat, since, bytes, null, pause);
  }

  /** The same, waiting to be sent again. */
  Lane waiting(Instant until, Wait why) {
    return new Lane(seat, since, 0, until, why);
  }
}
