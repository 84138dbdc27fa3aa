package assay.conduct;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the audit log tells of. The words never change: they are stored. */
public enum AuditEvent {
  /** An answer locked its case. */
  HARD_STOP,
  /** A person said that a minor is shown or mentioned, or was not sure. */
  DECLARED_MINOR,
  /** A person flagged a case. */
  USER_FLAG,
  /** Something was not sent, because a rule stood against it. */
  REFUSED,
  /** Something was sent below the session's standard threshold, and this is why. */
  BELOW_STANDARD,
  /** The account is limited or its credit is used up, and every run ended. */
  ACCOUNT_STOPPED,
  /** An endpoint was asked with a threshold that does not exist whether it reads thresholds. */
  THRESHOLD_CHECK,
  /** The session's standard threshold was changed. */
  STANDARD_CHANGED;

  /** Such as {@code hard-stop}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The event of that word; empty if there is none. */
  public static Optional<AuditEvent> ofWord(String word) {
    return Arrays.stream(values()).filter(event -> event.word().equals(word)).findFirst();
  }
}
