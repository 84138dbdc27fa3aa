package assay.run.sweep.work;

import assay.attempt.Outcome;
import assay.run.RetryPolicy;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import java.time.Duration;

/** What answers and cells say of going on. Pure. */
final class Causes {
  private Causes() {}

  /** A door that stays shut for every request, or for longer than anybody waits. */
  static boolean isNoUseAsking(Outcome outcome) {
    Duration wait = outcome.limits().retryAfter();
    return outcome.kind() == Outcome.Kind.ACCESS
        || (outcome.kind() == Outcome.Kind.QUOTA
            && wait != null
            && wait.compareTo(RetryPolicy.LONGEST_ASKED) > 0);
  }

  /** Of several causes the one is told that needs a person the most. */
  static int strength(SweepEnd cause) {
    return switch (cause) {
      case ACCOUNT_STOPPED -> 3;
      case CANCELLED -> 2;
      case DAILY_QUOTA, NOT_STORED, BROKEN -> 1;
      default -> 0;
    };
  }

  /** Whether nothing is wanted of a cell any more. */
  static boolean isComplete(CellResult result) {
    return switch (result.state()) {
      case QUEUED, UNDER_WAY -> false;
      case DONE -> result.counts().errors() == 0;
      case SETTLED, LOCKED, CAPPED, FORBIDDEN -> true;
    };
  }
}
