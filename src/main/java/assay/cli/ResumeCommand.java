package assay.cli;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.attempt.Session;
import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.sweep.JsonOption;
import assay.cli.sweep.SweepGoOn;
import assay.cli.sweep.SweepOptions;
import assay.cli.sweep.Wishes;
import assay.exchange.Problem;
import assay.run.AttemptLog;
import assay.run.Keys;
import assay.run.RunHandle;
import assay.run.StoreFailure;
import assay.run.Unfinished;
import assay.run.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay resume}: sends the repeats of a run or a sweep that never began, and no other. */
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

  @Option(names = "--sweep", paramLabel = "N", descriptionKey = "resume.sweep")
  private @Nullable Integer sweep;

  @Mixin private JsonOption json = new JsonOption();
  @Mixin private SweepOptions wishes = new SweepOptions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ResumeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    json.number().ifPresent(word -> number = word);
    if (number != null && sweep != null) {
      console.problem("cli.sweep.run-or-sweep");
      return ExitCodes.WRONG_USE;
    }
    List<Problem> problems = new ArrayList<>();
    Wishes wished = wishes.read(json, problems::add);
    problems.forEach(problem -> console.problemLine(problem.words(console.texts())));
    return problems.isEmpty() ? resume(wished) : ExitCodes.WRONG_USE;
  }

  private int resume(Wishes wished) {
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.CHANGE)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen = NamedSession.of(sessions, session);
      return chosen.isEmpty()
          ? NamedSession.unknown(sessions, session, console)
          : resume(open, chosen.get(), wished);
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }

  /** The sweep or the run that is named; without a number the newest of either. */
  private int resume(OpenDesk open, Session chosen, Wishes wished) {
    SweepCalls calls = new SweepCalls(surroundings, workspace.folder());
    Optional<UUID> run = sweep != null ? Optional.empty() : find(open.desk().log(), chosen.id());
    SweepGoOn sweeps = calls.goOn(open, wished);
    Optional<Integer> ofRun = run.flatMap(sweeps::sweepOf);
    if (number != null && ofRun.isPresent()) {
      console.problem("cli.sweep.of-run", number, ofRun.get());
      return ExitCodes.WRONG_USE;
    }
    Integer newest = sweep != null ? sweep : ofRun.or(() -> unbegun(open, chosen)).orElse(null);
    return newest != null && number == null
        ? calls.resume(open, chosen, newest, wished)
        : resumeRun(open, chosen, run);
  }

  /** A sweep that is newer than every attempt, since nothing of it was begun. */
  private static Optional<Integer> unbegun(OpenDesk open, Session chosen) {
    Optional<Attempt> attempt =
        open
            .desk()
            .log()
            .page(new AttemptLog.Query(chosen.id(), null, "", null, 1))
            .attempts()
            .stream()
            .findFirst();
    return open.sweeps().log().ofSession(chosen.id()).stream()
        .findFirst()
        .map(Sweep::head)
        .filter(head -> attempt.filter(newer -> newer.begunAt().isAfter(head.openedAt())).isEmpty())
        .map(Sweep.Head::number);
  }

  @SuppressWarnings("try")
  private int resumeRun(OpenDesk open, Session chosen, Optional<UUID> run) {
    List<String> ofSweeps = new ArrayList<>(wishes.given());
    json.file().ifPresent(file -> ofSweeps.add("--json " + file));
    if (!ofSweeps.isEmpty()) {
      console.problem("cli.sweep.no-sweep", String.join(", ", ofSweeps));
      return ExitCodes.WRONG_USE;
    }
    Stopper stopper = new Stopper();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopper::stop)) {
      return resume(open, chosen, run, stopper);
    }
  }

  private int resume(OpenDesk open, Session chosen, Optional<UUID> run, Stopper stopper) {
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
    if (!json.isGiven()) {
      console.say("cli.resume.left", left.get().run().number(), left.get().left().size());
    }
    RunResults results = new RunResults(console, json.isGiven());
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
