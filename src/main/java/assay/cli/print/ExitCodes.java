package assay.cli.print;

import assay.attempt.Attempt;
import assay.exchange.gate.GateReport;
import assay.run.RunEnd;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.util.Optional;

/** What the commands tell the shell: the one place that knows. */
public final class ExitCodes {
  /** All that was asked for is done. */
  public static final int DONE = 0;

  /** Something in the run failed, or the run did not take place. */
  public static final int FAILED = 1;

  /** The command was not used rightly; nothing was done. */
  public static final int WRONG_USE = 2;

  /** Of a sweep: what was asked could not be judged. */
  public static final int NOT_JUDGED = GateReport.NOT_JUDGED;

  /** A person interrupted it, as the shells say it after Ctrl+C. */
  public static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /**
   * Done if every repeat was judged by the service, blocked or not: a refusal is a result. Failed
   * if one was not, or if the run ended early. Wrong use if the command has to be given otherwise
   * before anything can be sent.
   */
  public static int of(RunEnd end) {
    if (end.cause() == RunEnd.Cause.REFUSED) {
      return WRONG_USE;
    }
    boolean whole = end.cause() == RunEnd.Cause.DONE;
    return whole && end.attempts().stream().allMatch(ExitCodes::isJudged) ? DONE : FAILED;
  }

  private static boolean isJudged(Attempt attempt) {
    return attempt.outcome().filter(outcome -> outcome.kind().bearsVerdict()).isPresent();
  }

  /**
   * Of a sweep, in this order: 130 if a person stopped it; 1 if a gate is missed, which the repeats
   * that there are suffice for; 3 if it ended early; else what the gate says. Without a gate 0, or
   * 3 if nothing at all was judged.
   */
  public static int of(SweepEnd end, SweepResults results, Optional<GateReport> gate) {
    if (end == SweepEnd.PAUSED || end == SweepEnd.CANCELLED) {
      return INTERRUPTED;
    }
    int judged = gate.map(GateReport::exitCode).orElseGet(() -> ofAlone(results));
    return judged == GateReport.MISSED || end.isComplete() ? judged : NOT_JUDGED;
  }

  private static int ofAlone(SweepResults results) {
    return results.cells().stream().anyMatch(cell -> cell.counts().judged() > 0)
        ? DONE
        : NOT_JUDGED;
  }
}
