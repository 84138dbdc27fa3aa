package assay.run;

import assay.attempt.Attempt;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.conduct.Proposal;
import assay.run.AttemptLog.AuditEntry;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the conduct rules did into the audit log. Details are fixed words and words of the
 * protocol, and what a person gave as a purpose or a note; never a prompt, a key or a picture.
 */
record AuditTrail(Writing log, Clock clock) {

  /**
   * Something was not sent.
   *
   * @param unsent how many requests were not
   * @param ordered of how many
   */
  void refused(Objection objection, int unsent, int ordered) {
    @Nullable UUID attempt =
        objection instanceof Objection.Locked locked ? locked.lock().attempt() : null;
    String detail = objection.words() + "; not sent: " + unsent + " of " + ordered;
    log.note(entry(AuditEvent.REFUSED, attempt, detail));
  }

  /** Something is sent below the standard. Nothing is written where all is as strict as that. */
  void belowStandard(Proposal proposal) {
    String purpose = proposal.purpose();
    boolean real = !proposal.configuration().endpoint().isSimulated();
    if (real && purpose != null && !proposal.below().isEmpty()) {
      String detail = below(proposal) + "; standard " + proposal.standard() + "; " + purpose;
      log.note(entry(AuditEvent.BELOW_STANDARD, null, detail));
    }
  }

  private static String below(Proposal proposal) {
    Thresholds sent = proposal.configuration().thresholds();
    return proposal.below().stream()
        .map(category -> name(category, sent))
        .collect(Collectors.joining(", "));
  }

  private static String name(HarmCategory category, Thresholds sent) {
    return category + "=" + sent.of(category).map(Enum::name).orElse("");
  }

  /** The account is stopped, and with it every run. */
  void accountStopped(Attempt attempt, Outcome outcome) {
    Integer status = outcome.limits().httpStatus();
    String detail =
        outcome.signals().finishReason() == null
            ? "HTTP " + status
            : outcome.signals().finishReason().wireName();
    log.note(entry(AuditEvent.ACCOUNT_STOPPED, attempt.id(), detail));
  }

  /** A person's word, or an answer that is understood only now, locks a case. */
  void locked(Lock lock, AuditEvent event, String detail) {
    log.lock(lock, entry(event, lock.attempt(), detail));
  }

  /** A session gets another standard threshold. */
  void standardChanged(Session session, Threshold standard) {
    String detail = session.standard() + " to " + standard;
    log.setStandard(session.id(), standard, entry(AuditEvent.STANDARD_CHANGED, null, detail));
  }

  private AuditEntry entry(AuditEvent event, @Nullable UUID attempt, String detail) {
    return new AuditEntry(clock.instant(), event, attempt, detail);
  }
}
