package assay.cli;

import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay} alone, which is no command yet. */
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:about}",
    footer = "${bundle:footer}")
final class AssayCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  AssayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.problem("cli.no-command");
    if (spec != null) {
      spec.commandLine().usage(console.err());
    }
    return ExitCodes.WRONG_USE;
  }
}
