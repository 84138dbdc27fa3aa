package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Review;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.bundle.Archive;
import assay.run.bundle.Whole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What bundles are made of: an open workspace.
 *
 * @param log its attempts
 * @param archive its runs and locks
 * @param blobs its images
 * @param locked whether a case is locked
 * @param masked a text without any key in use; everything that goes out comes through it
 */
public record BundleSource(
    AttemptLog log,
    Archive archive,
    Blobs blobs,
    Predicate<Case> locked,
    UnaryOperator<String> masked) {

  /** An attempt with all that was sent and came. */
  public Whole whole(UUID id) {
    Attempt attempt = log.find(id).orElseThrow(() -> missing(id));
    return new Whole(attempt, log.raw(id).orElseThrow(() -> missing(id)));
  }

  /** The line of an attempt as it may go out, without keys. */
  public AttemptLine line(Whole whole) {
    return masking().of(AttemptLine.of(whole));
  }

  /** The reviews of an attempt as they may go out, without keys, in the order of their entry. */
  public List<Review> reviewsOf(UUID attempt) {
    return log.reviewsOf(attempt).stream().map(masking()::of).toList();
  }

  /** The newest review of an attempt as it may go out. */
  public Optional<Review> reviewOf(UUID attempt) {
    return log.reviewOf(attempt).map(masking()::of);
  }

  KeyMasking masking() {
    return new KeyMasking(masked);
  }

  private static StoreFailure missing(UUID id) {
    return new StoreFailure(Kind.MISSING, "There is no attempt " + id, null);
  }
}
