package assay.cli;

import assay.attempt.Attempt;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.StoreFailure;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay flag}: locks the case of an attempt by the user's own word. */
@Command(
    name = "flag",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:flag.about}")
final class FlagCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Parameters(index = "0", paramLabel = "ATTEMPT-ID", descriptionKey = "flag.attempt")
  private String attempt = "";

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "flag.note")
  private String note = "";

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  FlagCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    Optional<UUID> id = id();
    if (id.isEmpty()) {
      return unknown();
    }
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.CHANGE)) {
      Optional<Attempt> found = open.desk().log().find(id.get());
      if (found.isEmpty()) {
        return unknown();
      }
      open.desk().submit().flag(found.get().tested(), id.get(), note);
      console.say("cli.flag.done");
      return ExitCodes.DONE;
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, true, console);
    }
  }

  private Optional<UUID> id() {
    try {
      return Optional.of(UUID.fromString(attempt.strip()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** The word is not repeated: it may be a key that was given by mistake. */
  private int unknown() {
    console.problem("cli.flag.unknown");
    return ExitCodes.WRONG_USE;
  }
}
