package assay.run.sweep;

import java.time.Duration;

/** Makes limits of so many a minute. The adapter counts; this package waits. */
public interface Allowances {
  /** At most so many a minute, evenly spaced: for requests. Above zero. */
  Allowance evenly(double perMinute);

  /** At most so many in any minute, as they come: for tokens. At least 1. */
  Allowance atMost(int perMinute);

  /** Such a limit. Safe for many threads. */
  @FunctionalInterface
  interface Allowance {
    /**
     * Takes so many.
     *
     * @param permits at least 1
     * @return how long to wait before using them
     */
    Duration take(int permits);
  }
}
