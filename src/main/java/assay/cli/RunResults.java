package assay.cli;

import assay.attempt.Session;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Objections;
import assay.cli.print.Rescue;
import assay.cli.print.RunPrinter;
import assay.cli.print.Timeline;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import java.time.Clock;

/**
 * What a run says while it goes on and when it has ended.
 *
 * @param console where it is said
 * @param json whether for programs
 */
record RunResults(Console console, boolean json) {

  /** Told of a run in a session. */
  RunListener printer(Session session, OpenDesk open) {
    return json
        ? RunPrinter.forPrograms(
            console, session, tested -> open.desk().submit().lockOf(tested).isPresent())
        : RunPrinter.forPeople(console, open.desk().clock(), session);
  }

  /** Waits for its end and says how it ended. */
  int await(RunHandle run, OpenDesk open) {
    RunEnd end = run.await();
    if (!json) {
      printTable(end, open.desk().clock());
    }
    sayHowItEnded(end);
    Rescue.of(open.desk().submit().unstored(), console);
    return ExitCodes.of(end);
  }

  private void printTable(RunEnd end, Clock clock) {
    if (!end.attempts().isEmpty()) {
      console.line("");
      new Timeline(console, clock).table(end.attempts()).forEach(console::line);
    }
  }

  private void sayHowItEnded(RunEnd end) {
    if (end.cause() == RunEnd.Cause.NOT_STORED && end.failure() != null) {
      Failures.tell(end.failure(), console);
    } else if (end.cause() != RunEnd.Cause.DONE && !isRefusedAsAWhole(end)) {
      console.problem("cli.run.ended." + end.cause());
    }
    if (end.objection() != null) {
      Objections.tell(end.objection(), console);
    }
  }

  private static boolean isRefusedAsAWhole(RunEnd end) {
    return end.objection() != null && end.attempts().isEmpty();
  }
}
