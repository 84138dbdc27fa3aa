package assay.run.sweep.work;

import assay.run.CellSending;
import assay.run.sweep.Budget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What goes with every start of a sweep. */
final class Beginning {
  private Beginning() {}

  /** What cannot be begun holds nothing up. */
  static Started orClosed(CellSending sending, Supplier<Started> start) {
    boolean begun = false;
    try {
      Started started = start.get();
      begun = true;
      return started;
    } finally {
      if (!begun) {
        sending.close();
      }
    }
  }

  /** Whether a start has gone on for as long as a budget allows, from now on. */
  static BooleanSupplier timeIsUp(Budget budget, Clock clock) {
    Integer minutes = budget.minutes();
    if (minutes == null) {
      return () -> false;
    }
    Instant until = clock.instant().plus(Duration.ofMinutes(minutes));
    return () -> !clock.instant().isBefore(until);
  }
}
