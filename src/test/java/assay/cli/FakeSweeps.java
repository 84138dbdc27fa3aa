package assay.cli;

import assay.attempt.Endpoint;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.FakeAttemptLog;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.Order;
import assay.run.sweep.Allowances;
import assay.run.sweep.BatchService;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.work.Sweeps;
import java.time.Duration;

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

  private static final class Unlimited implements Allowances {
    @Override
    public Allowance evenly(double perMinute) {
      return permits -> Duration.ZERO;
    }

    @Override
    public Allowance atMost(int perMinute) {
      return permits -> Duration.ZERO;
    }
  }

  private static final class NoBatches implements BatchService {
    @Override
    public boolean takes(Endpoint endpoint) {
      return false;
    }

    @Override
    public Made make(Order order, Cancellation cancellation) {
      throw new AssertionError("No batch is made");
    }

    @Override
    public Progress look(Endpoint endpoint, String name, Cancellation cancellation) {
      throw new AssertionError("No batch is asked for");
    }

    @Override
    public Search find(Endpoint endpoint, String name, Cancellation cancellation) {
      return new Absent();
    }

    @Override
    public void cancel(Endpoint endpoint, String name) {}
  }
}
