package assay.run.sweep;

/** How a sweep stopped. All but {@link #DONE} leave something that can be resumed. */
public enum SweepEnd {
  /** Every turn that was wanted has been taken. */
  DONE,
  /** A person paused it. */
  PAUSED,
  /** A person stopped it. */
  CANCELLED,
  /** So many hard stops that somebody has to look: {@link Caps#HARD_STOPS}. */
  HARD_STOPS,
  /** The next request could go beyond the budget in money. */
  BUDGET_SPENT,
  /** As many requests as were allowed have been sent. */
  REQUESTS_SPENT,
  /** It has gone on for as long as was allowed. */
  TIME_SPENT,
  /** As many attempts were blocked today as are enough. */
  BLOCKED_TODAY,
  /** The account is limited or its credit is used up. */
  ACCOUNT_STOPPED,
  /** The service's quota of the day is used up. */
  DAILY_QUOTA,
  /**
   * The service cannot be reached, or does not let us in: so many attempts in a row came back
   * unjudged and unbilled.
   */
  UNREACHABLE,
  /** All was sent, and some of it came back unjudged and unbilled: a resume sends that again. */
  INCOMPLETE,
  /** The workspace could not take what came. */
  NOT_STORED,
  /** The program itself failed. */
  BROKEN;

  /** Whether nothing is left to be sent. */
  public boolean isComplete() {
    return this == DONE;
  }
}
