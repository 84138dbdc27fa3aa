package assay.run.sweep;

import assay.attempt.Endpoint;
import assay.run.Cancellation;

/** Takes no batch, for tests that send one by one. */
public final class NoBatches implements BatchService {
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
