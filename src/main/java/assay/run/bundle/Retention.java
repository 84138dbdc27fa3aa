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
   * @param attempts how many attempts the bundle holds
   * @throws IllegalStateException if the session has another number of attempts, one under way, or
   *     sweeps; nothing is removed then
   * @throws IllegalArgumentException if there is no such session
   * @throws StoreFailure if the store cannot do it
   */
  Archived archive(UUID session, Sha256 bundle, int attempts);

  /** Whether a session has sweeps, which no bundle holds yet: it cannot leave then. */
  boolean hasSweeps(UUID session);

  /** All that were ever archived, oldest first. */
  List<Archived> archived();

  /**
   * A session that has left.
   *
   * @param bundle of the file that it lies in
   * @param attempts how many it had
   */
  record Archived(UUID session, String name, Sha256 bundle, Instant at, int attempts) {}
}
