package assay.run;

import assay.attempt.Attempt;
import assay.conduct.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param cause why it ended
 * @param attempts all that were sent, complete, in the order of their repeats
 * @param lock what locked the case; null unless that was the cause
 * @param failure why nothing could be stored; null unless that was the cause
 */
public record RunEnd(
    Cause cause, List<Attempt> attempts, @Nullable Lock lock, @Nullable StoreFailure failure) {
  public RunEnd {
    attempts = List.copyOf(attempts);
  }

  /** Why a run ended. */
  public enum Cause {
    /** All repeats were sent. */
    DONE,
    /** The user stopped it. */
    CANCELLED,
    /** The case is locked by a hard stop; what had not been sent was not. */
    LOCKED,
    /** The account is limited or its credit is used up; what had not been sent was not. */
    ACCOUNT_STOPPED,
    /** The service's answer forbids sending the identical request again; the rest was not sent. */
    REPEAT_FORBIDDEN,
    /** The program itself failed; what had not been sent was not. */
    BROKEN,
    /** The workspace could not take it; what had not been sent was not. */
    NOT_STORED
  }
}
