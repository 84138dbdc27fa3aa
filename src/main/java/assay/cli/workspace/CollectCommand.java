package assay.cli.workspace;

import assay.cli.print.Console;
import assay.exchange.JsonLine;
import assay.run.Collector;
import assay.run.Collector.Unnamed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assay collect}: says which images nothing names any more, and takes them away if asked.
 */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = "${bundle:collect.about}",
    footer = "${bundle:collect.footer}")
public final class CollectCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;

  private final Console console;
  private final Function<Optional<Path>, Collector> collectors;

  @Option(names = "--yes", descriptionKey = "collect.yes")
  private boolean yes;

  @Option(names = "--json", descriptionKey = "collect.json")
  private boolean json;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /**
   * The command over these.
   *
   * @param collectors who collects in a folder; empty for the usual one
   */
  public CollectCommand(Console console, Function<Optional<Path>, Collector> collectors) {
    this.console = console;
    this.collectors = collectors;
  }

  @Override
  public Integer call() {
    Collector collector = collectors.apply(Optional.ofNullable(workspace));
    Unnamed unnamed = yes ? collector.collect() : collector.look();
    if (json) {
      console.machineLine(
          JsonLine.of(
              Map.of("images", unnamed.images(), "bytes", unnamed.bytes(), "collected", yes)));
    } else {
      console.say(
          yes ? "cli.collect.done" : "cli.collect.would",
          unnamed.images(),
          Math.round(unnamed.bytes() / MEGABYTE * 10) / 10.0);
    }
    return 0;
  }
}
