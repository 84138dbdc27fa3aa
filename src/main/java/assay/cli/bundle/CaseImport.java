package assay.cli.bundle;

import assay.attempt.Case;
import assay.cli.print.Console;
import assay.exchange.intake.Intake;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.IntakeFormat;
import assay.exchange.intake.IntakeJson;
import assay.exchange.intake.IntakeRefused;
import assay.exchange.intake.LossReport;
import assay.exchange.intake.LossWords;
import assay.exchange.intake.PlanSet;
import assay.run.Desk;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plans of the cases in a file of another tool, or says what would come of it. */
final class CaseImport {
  private final Console console;
  private final Bundles bundles;
  private final Optional<Path> workspace;
  private final boolean json;

  /**
   * @param workspace its folder; empty for the usual one
   * @param json whether the report is for other programs
   */
  CaseImport(Console console, Bundles bundles, Optional<Path> workspace, boolean json) {
    this.console = console;
    this.bundles = bundles;
    this.workspace = workspace;
    this.json = json;
  }

  /**
   * Takes the file.
   *
   * @param to where the plans go; null to write nothing
   * @return the exit code
   */
  int take(Path file, IntakeFormat format, @Nullable Path to) {
    try {
      Judged judged = judge(file, format);
      if (to == null || judged.cases().isEmpty()) {
        lockDeclared(judged, to);
        report(file, judged.report(), null, List.of());
        return judged.cases().isEmpty() ? Refusals.FAILED : Refusals.DONE;
      }
      return write(file, judged, to);
    } catch (IntakeRefused e) {
      console.problemLine(e.words(console.texts(), Refusals.name(file)));
      return Refusals.FAILED;
    } catch (IOException e) {
      return Refusals.unreadable(file, console);
    }
  }

  private Judged judge(Path file, IntakeFormat format) throws IOException, IntakeRefused {
    try (Bundles.Open open = bundles.open(workspace, Bundles.Use.LOOK)) {
      Desk desk = open.desk();
      Around around = new Around(tested -> desk.submit().lockOf(tested).isPresent(), desk.blobs());
      return Intake.read(file, format, around);
    }
  }

  private int write(Path file, Judged judged, Path to) {
    try {
      lockDeclared(judged, to);
      List<String> plans = PlanSet.write(to, judged.cases());
      report(file, judged.report(), to, plans);
      return Refusals.DONE;
    } catch (FileAlreadyExistsException e) {
      console.problem("cli.import.exists", to);
      return Refusals.WRONG_USE;
    } catch (IOException e) {
      return Refusals.unwritten(to, console);
    }
  }

  /** A declaration that locks holds from now on, as if the case were submitted. */
  private void lockDeclared(Judged judged, @Nullable Path to) {
    if (to == null || judged.declared().isEmpty()) {
      return;
    }
    try (Bundles.Open open = bundles.open(workspace, Bundles.Use.TAKE)) {
      for (Case tested : judged.declared()) {
        if (!open.desk().submit().isWhollyLocked(tested)) {
          open.desk().submit().declare(tested);
        }
      }
    }
  }

  private void report(Path file, LossReport report, @Nullable Path to, List<String> plans) {
    String name = Refusals.name(file);
    if (json) {
      String folder = to == null ? null : to.toString();
      console.machineLine(IntakeJson.line(name, report, folder, plans));
      return;
    }
    LossWords.lines(console.texts(), name, report).forEach(console::line);
    if (to != null) {
      console.say("cli.import.written", plans.size(), to, to.resolve(plans.getFirst()));
    } else {
      console.say(report.counts().cases() == 0 ? "cli.import.nothing" : "cli.import.preview");
    }
  }
}
