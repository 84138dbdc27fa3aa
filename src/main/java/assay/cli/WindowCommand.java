package assay.cli;

import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code assay window}, for the help alone: the window opens before any command line is read, so
 * that whoever comes here has written it in another way.
 */
@Command(
    name = "window",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:window.about}")
final class WindowCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // the help shows it
  @Mixin
  private WorkspaceOption workspace = new WorkspaceOption();

  WindowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.problem("cli.window.alone");
    return ExitCodes.WRONG_USE;
  }
}
