package assay.cli;

import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.exchange.EndpointJson;
import assay.run.Cancellation;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProbe.Thresholding;
import assay.run.EndpointProfile;
import assay.run.Keys;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assay endpoint check-thresholds}: sends a threshold that does not exist. It may be billed,
 * so it is only said what would be done until {@code --yes} stands there.
 */
@Command(
    name = "check-thresholds",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.check.about}")
final class ThresholdsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "",
      descriptionKey = "endpoint.which")
  private String name = "";

  @Option(
      names = "--model",
      paramLabel = "ID",
      defaultValue = "",
      descriptionKey = "endpoint.check.model")
  private String model = "";

  @Option(names = "--yes", descriptionKey = "endpoint.check.yes")
  private boolean yes;

  @Option(names = "--json", descriptionKey = "endpoint.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ThresholdsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    Cancellation stopped = new Cancellation();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopped::cancel);
        OpenDesk open = surroundings.opening().open(workspace.folder(), Access.WRITE)) {
      return new NamedEndpoint(console, open)
          .find(name)
          .map(profile -> check(open, profile, stopped))
          .orElse(ExitCodes.WRONG_USE);
    }
  }

  private int check(OpenDesk open, EndpointProfile profile, Cancellation stopped) {
    if (!yes && !profile.endpoint().isSimulated()) {
      console.problem("cli.endpoint.check.ask", profile.name());
      return ExitCodes.WRONG_USE;
    }
    if (open.desk().keys().sourceOf(profile.endpoint()) == Keys.Source.NONE) {
      console.problem("cli.run.no-key", profile.name(), profile.variable());
      return ExitCodes.FAILED;
    }
    String asked = model.isEmpty() ? profile.model() : model;
    ThresholdReport report =
        open.desk().checkThresholds(open.desk().endpointOf(profile), asked, stopped);
    if (json) {
      console.machineLine(EndpointJson.line(profile.name(), asked, report));
    } else {
      print(report);
    }
    return report.finding() == Thresholding.READS ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void print(ThresholdReport report) {
    console.say("cli.endpoint.thresholding." + report.finding());
    if (!report.detail().isEmpty()) {
      console.say("cli.endpoint.said", report.detail());
    }
  }
}
