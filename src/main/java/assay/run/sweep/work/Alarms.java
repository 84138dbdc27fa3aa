package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.run.sweep.Caps;
import assay.run.sweep.SweepEnd;
import java.util.ArrayList;
import java.util.List;

/** What answers mean for the sweep as a whole. For one thread at a time. */
final class Alarms {
  /** So many attempts in a row that nobody judged or billed: something is wrong with the way. */
  static final int FREE_IN_A_ROW = 10;

  private int hardStops;
  private int freeInARow;

  /** Why the sweep stops after this; empty if it does not. */
  List<SweepEnd> after(Attempt complete, Outcome outcome) {
    List<SweepEnd> ends = new ArrayList<>();
    freeInARow = Resending.isFree(complete) ? freeInARow + 1 : 0;
    if (freeInARow >= FREE_IN_A_ROW || Causes.isNoUseAsking(outcome)) {
      ends.add(SweepEnd.UNREACHABLE);
    }
    hardStops += outcome.isHardStop() ? 1 : 0;
    if (outcome.isHardStop() && hardStops >= Caps.HARD_STOPS) {
      ends.add(SweepEnd.HARD_STOPS);
    }
    if (outcome.endsEveryRun()) {
      ends.add(SweepEnd.ACCOUNT_STOPPED);
    }
    if (outcome.kind() == Outcome.Kind.QUOTA
        && outcome.limits().quota() == Outcome.QuotaScope.DAY) {
      ends.add(SweepEnd.DAILY_QUOTA);
    }
    return ends;
  }
}
