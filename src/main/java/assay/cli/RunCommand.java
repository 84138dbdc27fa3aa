package assay.cli;

import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.RunOptions.Request;
import assay.cli.RunPreparation.Result;
import assay.cli.print.Console;
import assay.cli.print.RunPrinter;
import assay.cli.print.Timeline;
import assay.exchange.Problem;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay run}: sends one case and prints each attempt as it settles. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:run.about}",
    footer = "${bundle:run.footer}")
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Mixin private RunOptions options = new RunOptions();
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(names = "--json", descriptionKey = "run.json")
  private boolean json;

  @Option(names = "--dry-run", descriptionKey = "run.dry-run")
  private boolean dryRun;

  @Option(names = "--full", descriptionKey = "run.full")
  private boolean full;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    Request request = options.read(problems);
    if (!problems.isEmpty()) {
      problems.forEach(problem -> console.problemLine(problem.words(console.texts())));
      return ExitCodes.WRONG_USE;
    }
    if (full && !dryRun) {
      console.problem("cli.run.full-alone");
      return ExitCodes.WRONG_USE;
    }
    return dryRun
        ? new DryRun(surroundings, full).show(request, workspace.folder())
        : send(request);
  }

  @SuppressWarnings("try")
  private int send(Request request) {
    Stopper stopper = new Stopper();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopper::stop);
        OpenDesk open = surroundings.opening().open(workspace.folder(), Access.WRITE)) {
      return switch (RunPreparation.toSend(console, open).prepare(request)) {
        case Result.Refused refused -> refused.exitCode();
        case Result.Ready ready -> send(ready, open, stopper);
      };
    }
  }

  private int send(Result.Ready ready, OpenDesk open, Stopper stopper) {
    RunHandle run = open.desk().submit().start(ready.order(), printer(ready, open));
    stopper.watch(run);
    RunEnd end = run.await();
    if (!json) {
      printTable(end, open.desk().clock());
    }
    sayHowItEnded(end);
    return ExitCodes.of(end);
  }

  private RunListener printer(Result.Ready ready, OpenDesk open) {
    return json
        ? RunPrinter.forPrograms(
            console, ready.session(), tested -> open.desk().submit().lockOf(tested).isPresent())
        : RunPrinter.forPeople(console, open.desk().clock(), ready.session());
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
