package assay.run.sweep.work;

import assay.attempt.Answer.Fault;
import assay.attempt.Attempt;
import assay.attempt.Outcome;

/**
 * Which attempts may be sent again when a sweep is resumed: those that nobody judged and that were
 * not billed for certain. What may have been billed is never sent again.
 */
final class Resending {
  private Resending() {}

  /**
   * Whether it was never sent, or was answered with an HTTP status that is not charged (Vertex AI
   * pricing page: "only HTTP 200 is charged"), and bears no verdict.
   */
  static boolean isFree(Attempt attempt) {
    Attempt.Completion completion = attempt.completion();
    if (completion == null) {
      return false;
    }
    if (completion.tries() == 0) {
      return true;
    }
    Outcome outcome = completion.outcome();
    return !outcome.kind().bearsVerdict() && isFree(outcome);
  }

  private static boolean isFree(Outcome outcome) {
    Integer status = outcome.limits().httpStatus();
    return switch (outcome.kind()) {
      case QUOTA, ACCESS, SERVICE -> status != null && status >= 400;
      case TRANSPORT -> Fault.of(outcome).filter(Fault::isBeforeSending).isPresent();
      default -> false;
    };
  }
}
