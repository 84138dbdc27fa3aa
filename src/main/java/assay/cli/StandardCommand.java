package assay.cli;

import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.StoreFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay standard}: says a session's standard threshold, or sets it. */
@Command(
    name = "standard",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:standard.about}")
final class StandardCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "THRESHOLD",
      descriptionKey = "standard.threshold")
  private @Nullable String threshold;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "list.session")
  private @Nullable String session;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  StandardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    Optional<Threshold> wanted = Optional.ofNullable(threshold).flatMap(Threshold::ofWireName);
    if (threshold != null && wanted.isEmpty()) {
      console.problem("cli.standard.one-of", names());
      return ExitCodes.WRONG_USE;
    }
    Access access = wanted.isPresent() ? Access.WRITE : Access.READ;
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), access)) {
      List<Session> sessions = open.desk().log().sessions();
      Optional<Session> chosen = NamedSession.of(sessions, session);
      if (chosen.isEmpty()) {
        return NamedSession.unknown(sessions, session, console);
      }
      wanted.ifPresent(standard -> open.desk().submit().setStandard(chosen.get(), standard));
      console.say(
          "cli.standard.is", chosen.get().name(), wanted.orElse(chosen.get().standard()).name());
      return ExitCodes.DONE;
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, session != null, console);
    }
  }

  private static String names() {
    return Arrays.stream(Threshold.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
