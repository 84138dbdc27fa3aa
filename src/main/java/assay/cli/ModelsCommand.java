package assay.cli;

import assay.attempt.ImageModel;
import assay.attempt.ImageModels;
import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.ModelTable;
import assay.exchange.EndpointJson;
import assay.run.Cancellation;
import assay.run.EndpointProbe.Finding;
import assay.run.EndpointProbe.Offer;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay models}: which image models there are, and which of them an endpoint offers. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:models.about}")
final class ModelsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--endpoint", paramLabel = "NAME", descriptionKey = "models.endpoint")
  private @Nullable String endpoint;

  @Option(names = "--json", descriptionKey = "models.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  ModelsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    Cancellation stopped = new Cancellation();
    try (Registration registered = surroundings.interrupts().onInterrupt(stopped::cancel);
        OpenDesk open = surroundings.opening().open(workspace.folder(), Access.LOOK)) {
      LocalDate today = LocalDate.now(open.desk().clock());
      if (endpoint == null) {
        print(today, null);
        return ExitCodes.DONE;
      }
      return new NamedEndpoint(console, open)
          .find(endpoint)
          .map(profile -> ask(open, profile, today, stopped))
          .orElse(ExitCodes.WRONG_USE);
    }
  }

  private int ask(OpenDesk open, EndpointProfile profile, LocalDate today, Cancellation stopped) {
    Report report = open.desk().probe().test(open.desk().endpointOf(profile), stopped);
    if (report.finding() == Finding.OPEN) {
      print(today, report.models());
      return ExitCodes.DONE;
    }
    console.problem("cli.endpoint.finding." + report.finding(), profile.name(), profile.variable());
    print(today, null);
    return ExitCodes.FAILED;
  }

  /**
   * @param offers what the endpoint offers; null if none was asked or it did not say
   */
  private void print(LocalDate today, @Nullable List<Offer> offers) {
    List<Offer> others = offers == null ? List.of() : unknown(offers);
    Set<String> offered =
        Optional.ofNullable(offers).orElse(List.of()).stream()
            .map(Offer::id)
            .collect(Collectors.toSet());
    if (json) {
      for (ImageModel model : ImageModels.all()) {
        Boolean there = offers == null ? null : Boolean.valueOf(offered.contains(model.id()));
        console.machineLine(EndpointJson.line(model, today, there));
      }
      others.forEach(offer -> console.machineLine(EndpointJson.line(offer)));
      return;
    }
    ModelTable table = new ModelTable(console, today);
    table.lines(offers == null ? null : offered, others).forEach(console::line);
  }

  private static List<Offer> unknown(List<Offer> offers) {
    return offers.stream()
        .filter(Offer::makesImages)
        .filter(offer -> ImageModels.find(offer.id()).isEmpty())
        .toList();
  }
}
