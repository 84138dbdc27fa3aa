package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.figures.Costs;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.TimedPauses;
import assay.run.sweep.Allowances;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchService;
import assay.run.sweep.SweepLog;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sweeps of which nothing is ever sent, such as those of a bundle. They need no network. */
public final class ReadingSweeps {
  private ReadingSweeps() {}

  /**
   * Sweeps that can only be read.
   *
   * @param desk one at which nothing is sent
   * @param costs what things cost
   */
  public static Sweeps over(Desk desk, SweepLog log, Costs costs) {
    return new Sweeps(
        new Sweeps.Ports(
            desk.submit(),
            desk.log(),
            log,
            new NoAllowances(),
            new NoBatchService(),
            new NoBatchLog()),
        () -> costs,
        new TimedPauses(),
        desk.clock());
  }

  private static IllegalStateException nothingIsSent() {
    return new IllegalStateException("Nothing is sent from what can only be read");
  }

  private static final class NoAllowances implements Allowances {
    @Override
    public Allowance evenly(double perMinute) {
      throw nothingIsSent();
    }

    @Override
    public Allowance atMost(int perMinute) {
      throw nothingIsSent();
    }
  }

  private static final class NoBatchService implements BatchService {
    @Override
    public boolean takes(Endpoint endpoint) {
      return false;
    }

    @Override
    public Made make(Order order, Cancellation cancellation) {
      throw nothingIsSent();
    }

    @Override
    public Progress look(Endpoint endpoint, String name, Cancellation cancellation) {
      throw nothingIsSent();
    }

    @Override
    public Search find(Endpoint endpoint, String displayName, Cancellation cancellation) {
      throw nothingIsSent();
    }

    @Override
    public void cancel(Endpoint endpoint, String name) {
      throw nothingIsSent();
    }
  }

  private static final class NoBatchLog implements BatchLog {
    @Override
    public void open(UUID sweep, String displayName, List<UUID> attempts) {
      throw nothingIsSent();
    }

    @Override
    public void made(String displayName, String name) {
      throw nothingIsSent();
    }

    @Override
    public int triesOf(UUID attempt) {
      return 0;
    }

    @Override
    public void ended(String displayName, String state, @Nullable Again again) {
      throw nothingIsSent();
    }

    @Override
    public List<OpenBatch> openOf(UUID sweep) {
      return List.of();
    }
  }
}
