package assay.run;

import assay.attempt.Attempt;
import java.util.UUID;

/**
 * Told of a run, always after what it is told of is on disk. Called on the run's own threads, one
 * call at a time.
 */
public interface RunListener {
  /** An attempt is written and about to be sent. */
  default void begun(Attempt attempt) {}

  /** Bytes of an answer have arrived. */
  default void receiving(UUID attempt, long bytes) {}

  /** A try failed for a passing reason; the next one is sent after the wait. */
  default void waiting(UUID attempt, Wait wait) {}

  /** An attempt is complete. */
  default void completed(Attempt attempt) {}

  /** The run is over; nothing follows. */
  default void ended(RunEnd end) {}
}
