package assay.cli.workspace;

import assay.cli.print.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay diagnostics}: what belongs into a report of a fault. Changes nothing. */
@Command(
    name = "diagnostics",
    mixinStandardHelpOptions = true,
    description = "${bundle:diagnostics.about}")
public final class DiagnosticsCommand implements Callable<Integer> {
  private final Console console;
  private final Function<Optional<Path>, String> diagnostics;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /**
   * The command over these.
   *
   * @param diagnostics collects them of a folder; empty for the usual one
   */
  public DiagnosticsCommand(Console console, Function<Optional<Path>, String> diagnostics) {
    this.console = console;
    this.diagnostics = diagnostics;
  }

  @Override
  public Integer call() {
    diagnostics.apply(Optional.ofNullable(workspace)).lines().forEach(console::machineLine);
    return 0;
  }
}
