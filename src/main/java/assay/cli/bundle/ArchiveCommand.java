package assay.cli.bundle;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.exchange.bundle.SweepGoesOn;
import assay.run.Cancellation;
import assay.run.bundle.Retention.Archived;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay archive}: a session leaves the workspace for a bundle that holds all of it. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "${bundle:archive.about}",
    footer = "${bundle:archive.footer}")
public final class ArchiveCommand implements Callable<Integer> {
  private final Console console;
  private final Bundles bundles;

  @Parameters(index = "0", paramLabel = "SESSION", descriptionKey = "archive.session")
  private String session = "";

  @Option(
      names = {"--output", "-o"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "archive.output")
  private @Nullable Path output;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /** The command over these. */
  public ArchiveCommand(Console console, Bundles bundles) {
    this.console = console;
    this.bundles = bundles;
  }

  @Override
  public Integer call() {
    Path file = Objects.requireNonNull(output);
    try (Bundles.Open open = bundles.open(Optional.ofNullable(workspace), Bundles.Use.LEAVE)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen =
          sessions.stream().filter(known -> known.name().equals(session)).findFirst();
      if (chosen.isEmpty()) {
        String names = sessions.stream().map(Session::name).collect(Collectors.joining(", "));
        console.problem("cli.list.no-session", session, names);
        return Refusals.WRONG_USE;
      }
      return archive(open, chosen.get(), file);
    }
  }

  private int archive(Bundles.Open open, Session chosen, Path file) {
    try {
      Archived gone = open.bundles().archive(chosen.id(), file, bytes -> {}, new Cancellation());
      console.say("cli.archive.done", gone.name(), gone.attempts(), Refusals.name(file));
      return Refusals.DONE;
    } catch (FileAlreadyExistsException e) {
      console.problem("cli.export.exists", Refusals.name(file));
      return Refusals.WRONG_USE;
    } catch (IOException e) {
      return Refusals.unwritten(file, console);
    } catch (SweepGoesOn e) {
      String why = e.isInBatch() ? "cli.archive.batch" : "cli.archive.under-way";
      console.problem(why, chosen.name(), e.number());
      return Refusals.WRONG_USE;
    } catch (IllegalStateException e) {
      console.problem("cli.archive.busy", chosen.name());
      return Refusals.FAILED;
    }
  }
}
