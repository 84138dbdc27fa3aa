package assay.cli;

import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.RunOptions.Request;
import assay.cli.RunPreparation.Result;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.sweep.JsonOption;
import assay.cli.sweep.SweepOptions;
import assay.exchange.Problem;
import assay.exchange.sweep.SweepPlanFile;
import assay.run.RunHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay run}: sends one case and prints each attempt as it settles, or sends a sweep. */
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

  @Mixin private JsonOption json = new JsonOption();
  @Mixin private SweepOptions wishes = new SweepOptions();

  @Option(names = "--extend", paramLabel = "N", descriptionKey = "sweep.extend")
  private @Nullable Integer extended;

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
    json.giveBack(RunCommand::isPlan).ifPresent(options::takePlan);
    return options.planFile().filter(SweepPlanFile::isSweep).isPresent() ? sweep() : oneCase();
  }

  private static boolean isPlan(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private int sweep() {
    List<String> ofOneCase = new ArrayList<>(options.ofOneCase());
    if (full) {
      ofOneCase.add("--full");
    }
    if (!ofOneCase.isEmpty()) {
      console.problem("cli.sweep.one-case", String.join(", ", ofOneCase));
      return ExitCodes.WRONG_USE;
    }
    return new SweepCalls(surroundings, workspace.folder())
        .run(options, new SweepCalls.Asked(wishes, json, extended), dryRun);
  }

  private int oneCase() {
    List<String> ofSweeps = new ArrayList<>(wishes.given());
    json.file().ifPresent(file -> ofSweeps.add("--json " + file));
    if (extended != null) {
      ofSweeps.add("--extend");
    }
    if (!ofSweeps.isEmpty()) {
      console.problem("cli.sweep.no-sweep", String.join(", ", ofSweeps));
      return ExitCodes.WRONG_USE;
    }
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
    RunResults results = new RunResults(console, json.isGiven());
    RunHandle run =
        open.desk().submit().start(ready.order(), results.printer(ready.session(), open));
    stopper.watch(run);
    return results.await(run, open);
  }
}
