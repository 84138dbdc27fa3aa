package assay.cli;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.attempt.Session;
import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.run.AttemptLog;
import assay.run.Keys;
import assay.run.RunHandle;
import assay.run.StoreFailure;
import assay.run.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay resume}: sends the repeats of a run that never began, and no other. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:resume.about}")
final class ResumeCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  private final Surroundings surroundings;
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", descriptionKey = "resume.run")
  private @Nullable Integer number;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "list.session")
  private @Nullable String session;

  @Option(names = "--json", descriptionKey = "run.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ResumeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    Stopper stopper = new Stopper();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopper::stop);
        OpenDesk open = surroundings.opening().open(workspace.folder(), Access.CHANGE)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen = NamedSession.of(sessions, session);
      return chosen.isEmpty()
          ? NamedSession.unknown(sessions, session, console)
          : resume(open, chosen.get(), stopper);
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }

  private int resume(OpenDesk open, Session chosen, Stopper stopper) {
    Optional<UUID> run = find(open.desk().log(), chosen.id());
    Optional<Unfinished> left = run.flatMap(open.desk().submit()::leftOf);
    if (left.isEmpty()) {
      console.problem("cli.resume.nothing", chosen.name());
      return run.isEmpty() && number != null ? ExitCodes.WRONG_USE : ExitCodes.DONE;
    }
    Endpoint endpoint = left.get().order().configuration().endpoint();
    if (open.desk().keys().sourceOf(endpoint) == Keys.Source.NONE) {
      console.problem("cli.resume.no-key", endpoint.name());
      return ExitCodes.FAILED;
    }
    if (!json) {
      console.say("cli.resume.left", left.get().run().number(), left.get().left().size());
    }
    RunResults results = new RunResults(console, json);
    Optional<RunHandle> handle =
        open.desk().resume(left.get().run().id(), results.printer(chosen, open));
    handle.ifPresent(stopper::watch);
    return handle.map(it -> results.await(it, open)).orElse(ExitCodes.DONE);
  }

  /** The run of that number, or the newest; empty if there is none. */
  private Optional<UUID> find(AttemptLog log, UUID inSession) {
    @Nullable String next = null;
    do {
      AttemptLog.Page page =
          log.page(new AttemptLog.Query(inSession, null, "", next, number == null ? 1 : PAGE));
      for (Attempt attempt : page.attempts()) {
        if (number == null || attempt.place().runNumber() == number) {
          return Optional.of(attempt.place().run());
        }
      }
      next = page.next();
    } while (next != null && number != null);
    return Optional.empty();
  }
}
