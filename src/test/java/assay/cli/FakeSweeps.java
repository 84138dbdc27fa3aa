package assay.cli;

import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Desk;
import assay.run.FakeAttemptLog;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.NoBatches;
import assay.run.sweep.Unlimited;
import assay.run.sweep.work.Sweeps;

/** Sweeps with everything in memory, for tests: as fast as can be, and never in batches. */
final class FakeSweeps {
  private FakeSweeps() {}

  static Sweeps over(Desk desk, FakeAttemptLog log, FakeSweepLog sweeps, FakeClock clock) {
    return new Sweeps(
        new Sweeps.Ports(desk.submit(), log, sweeps, new Unlimited(), new NoBatches(), sweeps),
        () -> new Costs(PriceTable.shipped()),
        new FakePauses(clock),
        clock);
  }
}
