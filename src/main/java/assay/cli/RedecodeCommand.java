package assay.cli;

import assay.attempt.Outcome;
import assay.attempt.OutcomeChange;
import assay.attempt.Session;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.exchange.OutcomeJson;
import assay.exchange.RedecodeJson;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.Redecode;
import assay.run.StoreFailure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code assay redecode}: lists what stored answers mean otherwise today, and locks what is a hard
 * stop now.
 */
@Command(
    name = "redecode",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:redecode.about}")
final class RedecodeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "redecode.session")
  private @Nullable String session;

  @Option(names = "--json", descriptionKey = "redecode.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  RedecodeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    Cancellation cancellation = new Cancellation();
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.CHANGE);
        var registered = surroundings.interrupts().onInterrupt(cancellation::cancel)) {
      List<Session> all = open.desk().log().sessions();
      List<Session> chosen =
          all.stream().filter(s -> session == null || s.name().equals(session)).toList();
      return chosen.isEmpty() ? unknown(all) : run(open.desk(), chosen, cancellation);
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }

  private int unknown(List<Session> sessions) {
    String names = sessions.stream().map(Session::name).collect(Collectors.joining(", "));
    console.problem("cli.list.no-session", String.valueOf(session), names);
    return ExitCodes.WRONG_USE;
  }

  private int run(Desk desk, List<Session> sessions, Cancellation cancellation) {
    RedecodeJson writer =
        new RedecodeJson(
            new OutcomeJson(console.outcomeWords()),
            tested -> desk.submit().lockOf(tested).isPresent());
    Redecode.Summary summary =
        new Redecode(desk.log(), desk.submit()::lockFor)
            .run(sessions.stream().map(Session::id).toList(), printing(writer), cancellation);
    if (json) {
      console.machineLine(writer.line(summary));
    } else {
      print(summary);
    }
    return summary.cancelled() ? ExitCodes.FAILED : ExitCodes.DONE;
  }

  private Redecode.Listener printing(RedecodeJson writer) {
    return new Redecode.Listener() {
      @Override
      public void judged(int count) {}

      @Override
      public void changed(Redecode.Change change) {
        if (json) {
          console.machineLine(writer.line(change));
        } else {
          print(change);
        }
      }
    };
  }

  private void print(Redecode.Change change) {
    console.say(
        "cli.redecode.attempt",
        change.attempt().id(),
        change.attempt().place().runNumber(),
        change.attempt().place().repeat(),
        console.outcomeWords().title(change.after()));
    for (OutcomeChange difference : change.differences()) {
      console.say(
          "cli.redecode.change",
          difference.field(),
          said(difference.before()),
          said(difference.after()));
    }
    if (change.isNewHardStop()) {
      console.say("cli.redecode.hard-stop");
    }
  }

  private String said(String value) {
    return value.isEmpty() ? console.texts().of("cli.redecode.none") : value;
  }

  private void print(Redecode.Summary summary) {
    if (summary.cancelled()) {
      console.say("cli.redecode.stopped");
    }
    console.say("cli.redecode.sum", summary.judged(), summary.changed(), Outcome.DECODER_VERSION);
  }
}
