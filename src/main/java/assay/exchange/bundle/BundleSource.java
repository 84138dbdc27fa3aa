package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.bundle.Archive;
import assay.run.bundle.Whole;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What bundles are made of: an open workspace.
 *
 * @param log its attempts
 * @param archive its runs and locks
 * @param blobs its images
 * @param locked whether a case is locked
 */
public record BundleSource(AttemptLog log, Archive archive, Blobs blobs, Predicate<Case> locked) {

  /** An attempt with all that was sent and came. */
  public Whole whole(UUID id) {
    Attempt attempt = log.find(id).orElseThrow(() -> missing(id));
    return new Whole(attempt, log.raw(id).orElseThrow(() -> missing(id)));
  }

  private static StoreFailure missing(UUID id) {
    return new StoreFailure(Kind.MISSING, "There is no attempt " + id, null);
  }
}
