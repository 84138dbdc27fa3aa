package assay.run.bundle;

import assay.attempt.Sha256;
import assay.conduct.Lock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The side of a workspace that bundles are made from and taken into.
 *
 * <p>Safe for use by many threads; every call blocks. Each throws {@link assay.run.StoreFailure} if
 * the store cannot do it.
 */
public interface Archive {

  /** The runs of a session, the oldest first. */
  List<RunFacts> runs(UUID session);

  /** The sweeps of a session, the oldest first. */
  List<UUID> sweeps(UUID session);

  /** All that is stored of a sweep; empty if there is no such. */
  Optional<KeptSweep> sweep(UUID sweep);

  /** Every lock, the oldest first. */
  List<Lock> locks();

  /** The bundle by which an attempt came here; empty if it was made here. */
  Optional<Origin> originOf(UUID attempt);

  /**
   * Takes what comes in with a bundle. Whatever is here already, by its id, stays as it is; so the
   * same batch twice is one. A run whose number is taken by another gets the next one.
   *
   * @throws IllegalArgumentException if an attempt has no run, or a review no attempt
   */
  Taken take(Origin origin, Batch batch);

  /**
   * Takes a sweep, whose runs are here already. It is for reading from then on. One that was made
   * here stays as it is; to one that came in before, what it lacks is added, such as cells that an
   * earlier bundle did not hold. One whose number is taken by another gets the next one.
   *
   * @param absent images that its cells name and the bundle does not hold
   * @throws IllegalArgumentException if a run or the session is not here
   */
  Taken take(Origin origin, KeptSweep sweep, List<Sha256> absent);
}
