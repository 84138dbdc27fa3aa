package assay.exchange.export;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.exchange.bundle.AttemptLine;
import java.util.Optional;

/**
 * An attempt that goes out.
 *
 * @param session where it belongs
 * @param line with what was sent and came; its prompt is a placeholder where prompts stay here
 * @param review the newest; empty if there is none
 * @param privacy what of it stays here
 */
record Row(Session session, AttemptLine line, Optional<Review> review, Privacy privacy) {
  /**
   * What stays here.
   *
   * @param locked whether its case is locked: its pictures and its prompt stay
   * @param redacted whether its prompt stays for another reason
   * @param promptSha256 of the prompt as it was sent, in hexadecimal digits
   */
  record Privacy(boolean locked, boolean redacted, String promptSha256) {
    boolean promptStays() {
      return locked || redacted;
    }
  }

  Attempt attempt() {
    return line.attempt();
  }

  Optional<Outcome> outcome() {
    return attempt().outcome();
  }
}
