package assay.store;

import assay.run.AttemptLog;
import assay.run.FakeAttemptLog;
import assay.run.sweep.BatchLog;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.SweepLog;

/** The fake keeps what it promises, too. */
class FakeSweepLogTest extends SweepLogContract {
  private final FakeAttemptLog fake = new FakeAttemptLog();
  private final FakeSweepLog sweeps = new FakeSweepLog(fake, Facts.CLOCK);

  @Override
  protected AttemptLog open() {
    return fake;
  }

  @Override
  protected SweepLog sweeps() {
    return sweeps;
  }

  @Override
  protected BatchLog batches() {
    return sweeps;
  }
}
