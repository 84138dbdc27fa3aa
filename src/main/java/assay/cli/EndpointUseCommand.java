package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay endpoint use} and {@code remove}: takes one in hand, or away. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.use.about}")
final class EndpointUseCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;
  private final boolean using;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "endpoint.name")
  private String name = "";

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  /**
   * @param using whether it is taken in hand; else it is taken away
   */
  EndpointUseCommand(Surroundings surroundings, boolean using) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.using = using;
  }

  @Override
  public Integer call() {
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.WRITE)) {
      Settings settings = open.settings().get();
      Optional<EndpointProfile> found = settings.find(name);
      if (found.isEmpty()) {
        console.problem("cli.run.no-endpoint", name, new EndpointChoice(settings).names());
        return ExitCodes.WRONG_USE;
      }
      return using ? use(open, found.get()) : remove(open, found.get());
    }
  }

  private int use(OpenDesk open, EndpointProfile profile) {
    open.settings().set(open.settings().get().choosing(profile.name()));
    console.say("cli.endpoint.in-use", profile.name());
    return ExitCodes.DONE;
  }

  /** Its key goes with it, out of the system's keychain, too. */
  private int remove(OpenDesk open, EndpointProfile profile) {
    Settings settings = open.settings().get();
    List<EndpointProfile> left =
        settings.profiles().stream().filter(p -> !p.equals(profile)).toList();
    if (left.isEmpty()) {
      console.problem("cli.endpoint.last", profile.name());
      return ExitCodes.FAILED;
    }
    open.desk().keys().forget(profile.endpoint());
    open.settings().set(settings.withProfiles(left));
    console.say("cli.endpoint.removed", profile.name());
    return ExitCodes.DONE;
  }
}
