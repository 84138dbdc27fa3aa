package assay.cli;

import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay endpoint}: what may be done with endpoints. Alone it is no command yet. */
@Command(
    name = "endpoint",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:endpoint.about}",
    footer = "${bundle:endpoint.footer}")
final class EndpointCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  private EndpointCommand(Console console) {
    this.console = console;
  }

  /** With all that stands below it. */
  static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new EndpointCommand(surroundings.console()))
        .addSubcommand("list", new EndpointListCommand(surroundings))
        .addSubcommand("add", new EndpointSetCommand(surroundings, true))
        .addSubcommand("set", new EndpointSetCommand(surroundings, false))
        .addSubcommand("use", new EndpointUseCommand(surroundings, true))
        .addSubcommand("remove", new EndpointUseCommand(surroundings, false))
        .addSubcommand("test", new EndpointTestCommand(surroundings))
        .addSubcommand("check-thresholds", new ThresholdsCommand(surroundings));
  }

  @Override
  public Integer call() {
    console.problem("cli.endpoint.no-command");
    if (spec != null) {
      spec.commandLine().usage(console.err());
    }
    return ExitCodes.WRONG_USE;
  }
}
