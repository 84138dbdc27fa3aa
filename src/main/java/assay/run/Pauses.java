package assay.run;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pauses {
  /**
   * Waits this long or until it is cancelled.
   *
   * @return whether the whole time has passed
   */
  boolean pause(Duration duration, Cancellation cancellation);
}
