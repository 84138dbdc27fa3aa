package assay.run.sweep;

import assay.attempt.Attempt;
import assay.run.Wait;
import java.time.Duration;
import java.util.UUID;

/**
 * Told of a sweep, always after what it is told of is on disk. Called on the sweep's own threads,
 * one call at a time.
 */
public interface SweepListener {
  /**
   * Where an attempt stands in the sweep.
   *
   * @param lane which of those under way at once, from 1; 0 in a batch
   * @param cell the number of its cell
   * @param repeat of the cell, from 1
   * @param step of the repeat, from 1
   */
  record Seat(int lane, int cell, int repeat, int step) {
    /** That of a repeat that is sent in one request. */
    public Seat(int lane, int cell, int repeat) {
      this(lane, cell, repeat, 1);
    }
  }

  /** An attempt is written and about to be sent. */
  default void begun(Seat seat, Attempt attempt) {}

  /** Bytes of an answer have arrived. */
  default void receiving(Seat seat, long bytes) {}

  /** A try failed for a passing reason; the next one is sent after the wait. */
  default void waiting(Seat seat, Wait wait) {}

  /** A step of a repeat is complete and has brought the picture for the next one. */
  default void passed(Seat seat, Attempt attempt) {}

  /**
   * An attempt is complete, and its repeat with it.
   *
   * @param result its cell with it
   */
  default void completed(Seat seat, Attempt attempt, CellResult result) {}

  /** A cell changed without an attempt: it was locked or capped. */
  default void changed(CellResult result) {}

  /**
   * A batch was sent, or is further than before.
   *
   * @param batch what the service calls it
   * @param answered how many of its lines have an answer
   * @param lines how many it has
   */
  default void batch(String batch, int answered, int lines) {}

  /**
   * The pace at an endpoint changed, as the server's answers ask for.
   *
   * @param endpoint its name
   * @param pause how long nothing is sent there; zero if it goes on at once
   * @param perMinute how many requests may begin within a minute from now on; 0 for any number
   */
  default void paced(UUID sweep, String endpoint, Duration pause, double perMinute) {}

  /** The sweep has stopped; nothing follows. */
  default void ended(SweepEnd end) {}
}
