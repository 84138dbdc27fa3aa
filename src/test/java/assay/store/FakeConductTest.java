package assay.store;

import assay.run.AttemptLog;
import assay.run.FakeAttemptLog;

/** The fake that other tests trust in. */
class FakeConductTest extends ConductContract {
  @Override
  protected AttemptLog open() {
    return new FakeAttemptLog();
  }
}
