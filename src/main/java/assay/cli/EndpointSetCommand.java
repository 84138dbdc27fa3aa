package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay endpoint add} and {@code set}: sets up an endpoint, or changes one. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.set.about}",
    footer = "${bundle:endpoint.set.footer}")
final class EndpointSetCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;
  private final boolean adding;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "endpoint.name")
  private String name = "";

  @Mixin private ProfileOptions options = new ProfileOptions();
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  /**
   * @param adding whether there is none of that name yet
   */
  EndpointSetCommand(Surroundings surroundings, boolean adding) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.adding = adding;
  }

  @Override
  public Integer call() {
    if (!ProfileOptions.isName(name)) {
      console.problem("cli.endpoint.wrong", "NAME");
      return ExitCodes.WRONG_USE;
    }
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.WRITE)) {
      Settings settings = open.settings().get();
      Optional<EndpointProfile> before = settings.find(name);
      if (before.isPresent() == adding) {
        String why = adding ? "cli.endpoint.there" : "cli.run.no-endpoint";
        console.problem(why, name, new EndpointChoice(settings).names());
        return ExitCodes.WRONG_USE;
      }
      EndpointProfile profile =
          options.profile(before.map(EndpointProfile::name).orElse(name), before.orElse(null));
      open.settings().set(settings.with(profile));
      before.ifPresentOrElse(
          old -> sayChanged(old, profile), () -> console.say("cli.endpoint.kept", profile.name()));
      return ExitCodes.DONE;
    } catch (ProfileOptions.Wrong wrong) {
      console.problem(wrong.textKey(), wrong.option());
      return ExitCodes.WRONG_USE;
    }
  }

  private void sayChanged(EndpointProfile before, EndpointProfile after) {
    String changes = EndpointChanges.between(before, after);
    console.say(
        changes.isEmpty() ? "cli.endpoint.same" : "cli.endpoint.changed", after.name(), changes);
  }
}
