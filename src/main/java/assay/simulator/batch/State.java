package assay.simulator.batch;

/** How far a batch is. */
public enum State {
  PENDING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  EXPIRED;

  /** Whether nothing will change any more. */
  public boolean isEnd() {
    return this != PENDING && this != RUNNING;
  }

  /** The name on the wire; SDKs rename it to {@code JOB_STATE_*}. */
  public String wireName() {
    return "BATCH_STATE_" + name();
  }
}
