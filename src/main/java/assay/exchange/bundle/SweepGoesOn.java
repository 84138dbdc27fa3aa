package assay.exchange.bundle;

/** A sweep of a session goes on, so that the session stays in its workspace. */
public final class SweepGoesOn extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int number;
  private final boolean inBatch;

  /**
   * @param number which sweep of the session
   * @param inBatch whether a batch of it has not ended; else it is under way here
   */
  SweepGoesOn(int number, boolean inBatch) {
    super("Sweep " + number + " goes on");
    this.number = number;
    this.inBatch = inBatch;
  }

  /** Which sweep of the session. */
  public int number() {
    return number;
  }

  /** Whether a batch of it has not ended; else it is under way here. */
  public boolean isInBatch() {
    return inBatch;
  }
}
