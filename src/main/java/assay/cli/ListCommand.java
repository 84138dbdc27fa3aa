package assay.cli;

import assay.attempt.Session;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.SessionTable;
import assay.cli.print.Timeline;
import assay.cli.sweep.SweepList;
import assay.exchange.AttemptJson;
import assay.exchange.OutcomeJson;
import assay.run.Desk;
import assay.run.StoreFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay list}: shows what is stored, and changes nothing. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:list.about}")
final class ListCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "list.session")
  private @Nullable String session;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "list.limit")
  private int limit;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      defaultValue = "",
      descriptionKey = "list.search")
  private String search = "";

  @Option(names = "--sweeps", descriptionKey = "list.sweeps")
  private boolean sweeps;

  @Option(names = "--json", descriptionKey = "list.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      console.problem("cli.wrong.value", limit, "--limit");
      return ExitCodes.WRONG_USE;
    }
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.READ)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen = NamedSession.of(sessions, session);
      if (chosen.isEmpty()) {
        return NamedSession.unknown(sessions, session, console);
      }
      return sweeps ? sweeps(open, chosen.get()) : list(open.desk(), sessions, chosen.get());
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }

  private int sweeps(OpenDesk open, Session chosen) {
    SweepList list = new SweepList(console, open.sweeps());
    if (json) {
      list.forPrograms(chosen);
    } else {
      console.say("cli.list.session", chosen.name());
      list.forPeople(chosen, open.desk().clock().getZone());
    }
    return ExitCodes.DONE;
  }

  private int list(Desk desk, List<Session> sessions, Session chosen) {
    NewestAttempts newest = NewestAttempts.of(desk.log(), chosen.id(), search, limit);
    if (json) {
      AttemptJson writer =
          new AttemptJson(
              new OutcomeJson(console.outcomeWords()),
              tested -> desk.submit().lockOf(tested).isPresent());
      newest.attempts().forEach(a -> console.machineLine(writer.line(chosen, a)));
    } else {
      printSessions(desk, sessions);
      print(desk, chosen, newest);
    }
    return ExitCodes.DONE;
  }

  private void printSessions(Desk desk, List<Session> sessions) {
    if (session == null && sessions.size() > 1) {
      SessionTable.lines(
              console,
              desk.clock().getZone(),
              sessions,
              s -> NewestAttempts.settled(desk.log(), s.id()))
          .forEach(console::line);
      console.line("");
    }
  }

  private void print(Desk desk, Session chosen, NewestAttempts newest) {
    console.say("cli.list.session", chosen.name());
    if (newest.attempts().isEmpty()) {
      console.say(search.isBlank() ? "cli.list.empty" : "cli.list.nothing-found");
      return;
    }
    if (newest.thereAreMore()) {
      console.say("cli.list.more", newest.attempts().size());
    }
    new Timeline(console, desk.clock()).table(newest.attempts()).forEach(console::line);
  }
}
