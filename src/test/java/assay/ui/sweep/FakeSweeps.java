package assay.ui.sweep;

import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.sweep.Allowances;
import assay.run.sweep.BatchService;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.work.Sweeps;
import assay.ui.workbench.FakeBench;
import java.time.Clock;
import java.time.Duration;

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

  /** Takes no batch. */
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
    public Search find(Endpoint endpoint, String displayName, Cancellation cancellation) {
      return new Absent();
    }

    @Override
    public void cancel(Endpoint endpoint, String name) {}
  }
}
