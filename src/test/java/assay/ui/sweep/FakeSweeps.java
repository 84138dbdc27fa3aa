package assay.ui.sweep;

import assay.run.Desk;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.NoBatches;
import assay.run.sweep.Unlimited;
import assay.run.sweep.work.Sweeps;
import assay.ui.workbench.FakeBench;
import java.time.Clock;

/** Sweeps over the fakes of a bench. */
public final class FakeSweeps {
  private FakeSweeps() {}

  /** Sweeps in memory, sent by this desk. */
  public static Sweeps over(FakeBench bench, Desk desk) {
    return over(bench, desk, bench.clock);
  }

  /** The same with another clock. */
  public static Sweeps over(FakeBench bench, Desk desk, Clock clock) {
    return over(bench, desk, clock, new FakeSweepLog(bench.log, clock));
  }

  /** The same with sweeps kept there. */
  public static Sweeps over(FakeBench bench, Desk desk, Clock clock, FakeSweepLog kept) {
    return new Sweeps(
        new Sweeps.Ports(desk.submit(), bench.log, kept, new Unlimited(), new NoBatches(), kept),
        () -> FakeBench.COSTS,
        new FakePauses(new FakeClock(clock.instant())),
        clock);
  }
}
