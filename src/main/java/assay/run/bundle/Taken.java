package assay.run.bundle;

/**
 * What became of what came in.
 *
 * @param attempts how many are new here
 * @param known how many were here already, and are as they were
 * @param differing how many of the known ones the bundle tells otherwise
 * @param reviews how many are new here
 * @param locks how many are new here
 * @param sweeps how many are new here
 */
public record Taken(int attempts, int known, int differing, int reviews, int locks, int sweeps) {
  /** Nothing came. */
  public static final Taken NOTHING = new Taken(0, 0, 0, 0, 0);

  /** What came without a sweep. */
  public Taken(int attempts, int known, int differing, int reviews, int locks) {
    this(attempts, known, differing, reviews, locks, 0);
  }

  /** Both together. */
  public Taken plus(Taken other) {
    return new Taken(
        attempts + other.attempts,
        known + other.known,
        differing + other.differing,
        reviews + other.reviews,
        locks + other.locks,
        sweeps + other.sweeps);
  }
}
