package assay.cli;

import assay.attempt.Session;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.RunPrinter;
import assay.cli.print.Timeline;
import assay.exchange.export.RescueFile;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import assay.run.Unstored;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

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
    rescue(open.desk().submit().unstored());
    return ExitCodes.of(end);
  }

  /** The program ends now, and with it what the workspace could not take. */
  private void rescue(List<Unstored> answers) {
    if (answers.isEmpty()) {
      return;
    }
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path file = folder.resolve("assay-rescued-" + answers.getFirst().attempt().id() + ".jsonl");
    try {
      RescueFile.write(file, answers);
      console.problem("cli.rescue.done", answers.size(), file.toString());
    } catch (IOException e) {
      console.problem("cli.rescue.failed", answers.size(), file.toString());
    }
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
