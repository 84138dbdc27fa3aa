package assay.cli;

import assay.attempt.Session;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.sweep.JsonOption;
import assay.cli.sweep.SweepAgain;
import assay.cli.sweep.SweepBench;
import assay.cli.sweep.SweepGoOn;
import assay.cli.sweep.SweepOptions;
import assay.cli.sweep.SweepPreview;
import assay.cli.sweep.SweepRequest;
import assay.cli.sweep.SweepStart;
import assay.cli.sweep.Wishes;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a workspace for a sweep and hands it to what sends sweeps. */
final class SweepCalls {
  private final Surroundings surroundings;
  private final Console console;
  private final Optional<Path> workspace;

  SweepCalls(Surroundings surroundings, Optional<Path> workspace) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.workspace = workspace;
  }

  /**
   * What a command asks beside the plan.
   *
   * @param extended the number of the sweep that shall go on; null for a new one
   */
  record Asked(SweepOptions wishes, JsonOption json, @Nullable Integer extended) {}

  /** Sends the sweep of a plan, or shows what would be sent. */
  int run(RunOptions options, Asked asked, boolean dryRun) {
    List<Problem> problems = new ArrayList<>();
    Wishes wishes = asked.wishes().read(asked.json(), problems::add);
    Optional<SweepRequest> request =
        SweepRequest.read(
            options.planFile().orElseThrow(),
            options.overrides(problems),
            asked.extended(),
            problems::add);
    if (request.isEmpty() || !problems.isEmpty()) {
      problems.forEach(problem -> console.problemLine(problem.words(console.texts())));
      return ExitCodes.WRONG_USE;
    }
    return judged(() -> dryRun ? look(request.get(), wishes) : send(request.get(), wishes));
  }

  /**
   * A gate that was missed has a code of its own, so a failure of the program or of the workspace
   * must never look like it.
   */
  static int judged(Supplier<Integer> sweep, Console console) {
    try {
      return sweep.get();
    } catch (RuntimeException e) {
      Failures.tell(e, console);
      return ExitCodes.NOT_JUDGED;
    }
  }

  private int judged(Supplier<Integer> sweep) {
    return judged(sweep, console);
  }

  private int look(SweepRequest request, Wishes wishes) {
    try (OpenDesk open = surroundings.opening().open(workspace, Access.LOOK)) {
      Settings settings = open.settings().get();
      FilesInPlace pictures = new FilesInPlace();
      SweepBench.Sources sources =
          new SweepBench.Sources(
              settings, new EndpointChoice(settings)::findToLook, pictures::take);
      return new SweepPreview(bench(open, sources), wishes).show(request);
    }
  }

  private int send(SweepRequest request, Wishes wishes) {
    try (OpenDesk open = surroundings.opening().open(workspace, Access.WRITE)) {
      return new SweepStart(bench(open), wishes).send(request);
    }
  }

  /** Goes on with the sweep of that number in an open workspace. */
  int resume(OpenDesk open, Session session, int number, Wishes wishes) {
    return judged(() -> goOn(open, wishes).resume(session, number));
  }

  /** Says again what came of the sweep of that number, or of the newest; sends nothing. */
  int tell(OpenDesk open, Session session, @Nullable Integer number, Wishes wishes) {
    return judged(() -> new SweepAgain(bench(open), wishes).tell(session, number));
  }

  /** What goes on with sweeps in an open workspace. */
  SweepGoOn goOn(OpenDesk open, Wishes wishes) {
    return new SweepGoOn(bench(open), wishes);
  }

  private SweepBench bench(OpenDesk open) {
    Settings settings = open.settings().get();
    return bench(
        open,
        new SweepBench.Sources(
            settings,
            name -> settings.find(name).map(profile -> now(profile, open)),
            (file, strip) -> new ReferenceFiles(open.desk().blobs(), strip).take(file)));
  }

  private static EndpointProfile now(EndpointProfile profile, OpenDesk open) {
    return profile.at(open.desk().endpointOf(profile));
  }

  private SweepBench bench(OpenDesk open, SweepBench.Sources sources) {
    return new SweepBench(
        console,
        open.desk(),
        open.sweeps(),
        sources,
        (first, further) -> surroundings.interrupts().onInterrupts(first, further)::close);
  }
}
