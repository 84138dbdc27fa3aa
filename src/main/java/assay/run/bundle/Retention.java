package assay.run.bundle;

import assay.attempt.Sha256;
import assay.run.StoreFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lets a session leave the workspace whose attempts lie in a bundle. Locks and the audit log stay,
 * and so does the fact that it was there. Safe for many threads; blocks.
 */
public interface Retention {

  /**
   * Removes the rows of a session, all or none, and writes where they went. The images stay until
   * somebody collects them.
   *
   * @param bundle of the bundle's file, which the caller has written, synced and verified
   * @param held how much of it the bundle holds
   * @throws IllegalStateException if the session has another number of attempts or sweeps, one
   *     under way, or a batch that has not ended; nothing is removed then
   * @throws IllegalArgumentException if there is no such session
   * @throws StoreFailure if the store cannot do it
   */
  Archived archive(UUID session, Sha256 bundle, Held held);

  /** The sweeps of a session that have a batch which has not ended: it cannot leave then. */
  List<UUID> inBatches(UUID session);

  /** All that were ever archived, oldest first. */
  List<Archived> archived();

  /**
   * How much of a session a bundle holds.
   *
   * @param attempts how many attempts
   * @param sweeps how many sweeps
   */
  record Held(int attempts, int sweeps) {}

  /**
   * A session that has left.
   *
   * @param bundle of the file that it lies in
   * @param attempts how many it had
   */
  record Archived(UUID session, String name, Sha256 bundle, Instant at, int attempts) {}
}
