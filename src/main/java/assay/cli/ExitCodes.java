package assay.cli;

import assay.attempt.Attempt;
import assay.run.RunEnd;

/** What the commands tell the shell: the one place that knows. */
final class ExitCodes {
  /** All that was asked for is done. */
  static final int DONE = 0;

  /** Something in the run failed, or the run did not take place. */
  static final int FAILED = 1;

  /** The command was not used rightly; nothing was done. */
  static final int WRONG_USE = 2;

  private ExitCodes() {}

  /**
   * Done if every repeat was judged by the service, blocked or not: a refusal is a result. Failed
   * if one was not, or if the run ended early. Wrong use if the command has to be given otherwise
   * before anything can be sent.
   */
  static int of(RunEnd end) {
    if (end.cause() == RunEnd.Cause.REFUSED) {
      return WRONG_USE;
    }
    boolean whole = end.cause() == RunEnd.Cause.DONE;
    return whole && end.attempts().stream().allMatch(ExitCodes::isJudged) ? DONE : FAILED;
  }

  private static boolean isJudged(Attempt attempt) {
    return attempt.outcome().filter(outcome -> outcome.kind().bearsVerdict()).isPresent();
  }
}
