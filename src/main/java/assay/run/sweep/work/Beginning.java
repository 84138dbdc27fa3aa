package assay.run.sweep.work;

import assay.run.CellSending;
import assay.run.StoreFailure;
import assay.run.sweep.Budget;
import assay.run.sweep.SweepEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What goes with every start of a sweep. */
final class Beginning {
  private static final System.Logger LOG = System.getLogger(Beginning.class.getName());

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

  /** Does a part of a sweep's work; what it breaks on stops the sweep and is logged once. */
  static void guarded(Dispatch dispatch, Runnable task) {
    try {
      task.run();
    } catch (StoreFailure failure) {
      dispatch.stop(SweepEnd.NOT_STORED);
      LOG.log(System.Logger.Level.WARNING, "A sweep stops: {0}", failure.detail());
    } catch (RuntimeException | Error unexpected) {
      dispatch.stop(SweepEnd.BROKEN);
      LOG.log(System.Logger.Level.ERROR, "A sweep broke off", unexpected);
    }
  }
}
