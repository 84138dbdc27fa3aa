package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.EndpointTable;
import assay.cli.print.ExitCodes;
import assay.exchange.EndpointJson;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay endpoint list}: shows the endpoints that are set up, never a key. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.list.about}")
final class EndpointListCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--json", descriptionKey = "endpoint.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  EndpointListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.LOOK)) {
      Settings settings = open.settings().get();
      Keys keys = open.desk().keys();
      if (json) {
        settings.profiles().forEach(p -> console.machineLine(line(p, settings, keys)));
      } else {
        new EndpointTable(console).lines(settings, keys).forEach(console::line);
      }
      return ExitCodes.DONE;
    }
  }

  private static String line(EndpointProfile profile, Settings settings, Keys keys) {
    boolean inHand = profile.equals(settings.inHand());
    return EndpointJson.line(profile, inHand, keys.sourceOf(profile.endpoint()));
  }
}
