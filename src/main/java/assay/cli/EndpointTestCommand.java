package assay.cli;

import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.exchange.EndpointJson;
import assay.run.Cancellation;
import assay.run.EndpointProbe.Finding;
import assay.run.EndpointProbe.Offer;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProfile;
import assay.text.Formats;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay endpoint test}: asks for the list of models, which costs nothing. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.test.about}")
final class EndpointTestCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "",
      descriptionKey = "endpoint.which")
  private String name = "";

  @Option(names = "--json", descriptionKey = "endpoint.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  EndpointTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    Cancellation stopped = new Cancellation();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopped::cancel);
        OpenDesk open = surroundings.opening().open(workspace.folder(), Access.LOOK)) {
      return new NamedEndpoint(console, open)
          .find(name)
          .map(profile -> test(open, profile, stopped))
          .orElse(ExitCodes.WRONG_USE);
    }
  }

  private int test(OpenDesk open, EndpointProfile profile, Cancellation stopped) {
    Report report = open.desk().probe().test(open.desk().endpointOf(profile), stopped);
    if (json) {
      console.machineLine(EndpointJson.line(profile.name(), report));
    } else {
      print(profile, report);
    }
    return report.finding() == Finding.OPEN ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void print(EndpointProfile profile, Report report) {
    String took = new Formats(console.texts()).duration(report.took());
    console.say("cli.endpoint.reached", profile.name(), report.address(), took);
    console.say("cli.endpoint.finding." + report.finding(), profile.name(), profile.variable());
    if (!report.detail().isEmpty()) {
      console.say("cli.endpoint.said", report.detail());
    }
    if (report.finding() == Finding.OPEN) {
      long making = report.models().stream().filter(Offer::makesImages).count();
      console.say("cli.endpoint.models", report.models().size(), making);
    }
  }
}
