package assay.run.bundle;

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
}
