package assay.run.bundle;

import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.conduct.Lock;
import java.util.List;

/**
 * Some of what comes in with a bundle. It is taken as a whole or not at all.
 *
 * @param sessions the one with the newest work last
 * @param runs the newest last
 * @param attempts complete ones, in the order in which they were begun; their pictures are stored
 *     already
 * @param reviews of attempts that are there, or in this batch
 * @param locks that hold from then on
 * @param absent images that the attempts name and the bundle does not hold
 */
public record Batch(
    List<Session> sessions,
    List<RunFacts> runs,
    List<Whole> attempts,
    List<Review> reviews,
    List<Lock> locks,
    List<Sha256> absent) {
  public Batch {
    sessions = List.copyOf(sessions);
    runs = List.copyOf(runs);
    attempts = List.copyOf(attempts);
    reviews = List.copyOf(reviews);
    locks = List.copyOf(locks);
    absent = List.copyOf(absent);
  }

  /** What has to be there before attempts can come. */
  public static Batch ofFrame(List<Session> sessions, List<RunFacts> runs, List<Lock> locks) {
    return new Batch(sessions, runs, List.of(), List.of(), locks, List.of());
  }

  /** Attempts, with the images among theirs that did not come. */
  public static Batch ofAttempts(List<Whole> attempts, List<Sha256> absent) {
    return new Batch(List.of(), List.of(), attempts, List.of(), List.of(), absent);
  }

  /** Reviews alone. */
  public static Batch ofReviews(List<Review> reviews) {
    return new Batch(List.of(), List.of(), List.of(), reviews, List.of(), List.of());
  }
}
