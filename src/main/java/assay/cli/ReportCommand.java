package assay.cli;

import assay.attempt.Session;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.sweep.JsonOption;
import assay.cli.sweep.SweepOptions;
import assay.cli.sweep.Wishes;
import assay.exchange.Problem;
import assay.run.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay report}: what came of a stored sweep, judged by a gate, and in files. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:report.about}")
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "SWEEP", descriptionKey = "report.sweep")
  private @Nullable Integer number;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "list.session")
  private @Nullable String session;

  @Mixin private JsonOption json = new JsonOption();
  @Mixin private SweepOptions wishes = new SweepOptions();
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    json.number().ifPresent(word -> number = word);
    List<Problem> problems = new ArrayList<>();
    Wishes wished = wishes.read(json, problems::add);
    problems.forEach(problem -> console.problemLine(problem.words(console.texts())));
    return problems.isEmpty() ? tell(wished) : ExitCodes.WRONG_USE;
  }

  private int tell(Wishes wished) {
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.READ)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen = NamedSession.of(sessions, session);
      return chosen.isEmpty()
          ? NamedSession.unknown(sessions, session, console)
          : new SweepCalls(surroundings, workspace.folder())
              .tell(open, chosen.get(), number, wished);
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }
}
