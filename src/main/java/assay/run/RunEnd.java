package assay.run;

import assay.attempt.Attempt;
import assay.conduct.Lock;
import assay.conduct.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param cause why it ended
 * @param attempts all that were sent, complete, in the order of their repeats
 * @param lock what locked the case; null unless that was the cause
 * @param failure why nothing could be stored; null unless that was the cause
 * @param objection what kept the run, its repeats that were left or a further try from being sent;
 *     null if nothing was refused. With {@link Cause#LOCKED} and no attempts the whole run was
 */
public record RunEnd(
    Cause cause,
    List<Attempt> attempts,
    @Nullable Lock lock,
    @Nullable StoreFailure failure,
    @Nullable Objection objection) {
  public RunEnd {
    attempts = List.copyOf(attempts);
  }

  /** An end at which nothing was refused. */
  public RunEnd(
      Cause cause, List<Attempt> attempts, @Nullable Lock lock, @Nullable StoreFailure failure) {
    this(cause, attempts, lock, failure, null);
  }

  /** The end of a run of which nothing was begun. */
  static RunEnd refused(Objection objection) {
    return objection instanceof Objection.Locked locked
        ? new RunEnd(Cause.LOCKED, List.of(), locked.lock(), null, objection)
        : new RunEnd(Cause.REFUSED, List.of(), null, null, objection);
  }

  /** Why a run ended. */
  public enum Cause {
    /** All repeats were sent. */
    DONE,
    /** The user stopped it. */
    CANCELLED,
    /** The case is locked; what had not been sent was not. */
    LOCKED,
    /** A conduct rule stood against it, and nothing was begun. */
    REFUSED,
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
