package assay.cli;

import assay.cli.Interrupts.Registration;
import assay.cli.SimulatorHost.Choice;
import assay.cli.SimulatorHost.Options;
import assay.cli.SimulatorHost.Running;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.exchange.Problem;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay simulate}: serves the simulator to other programs until it is stopped. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:simulate.about}")
final class SimulateCommand implements Callable<Integer> {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,9})(k|M)?B?", Pattern.CASE_INSENSITIVE);
  private static final long MOST_IMAGE_BYTES = 200_000_000;

  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "simulate.port")
  private int port;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "simulate.seed")
  private long seed;

  @Option(
      names = "--pace",
      paramLabel = "F",
      defaultValue = "0.15",
      descriptionKey = "simulate.pace")
  private double pace;

  @Option(
      names = "--image-bytes",
      paramLabel = "SIZE",
      defaultValue = "0",
      descriptionKey = "simulate.image-bytes")
  private String imageBytes = "0";

  @Option(names = "--scenario", paramLabel = "NAME|FILE", descriptionKey = "simulate.scenario")
  private @Nullable String scenario;

  @Option(names = "--json", descriptionKey = "simulate.json")
  private boolean json;

  @Option(names = "--schema", descriptionKey = "simulate.schema")
  private boolean schema;

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() throws InterruptedException {
    if (schema) {
      console.machineLine(surroundings.opening().simulator().schema().strip());
      return ExitCodes.DONE;
    }
    OptionalLong size = size(imageBytes);
    if (size.isEmpty()) {
      return wrong(imageBytes, "--image-bytes");
    }
    if (port < 0 || port > 65535) {
      return wrong(String.valueOf(port), "--port");
    }
    if (!(pace >= 0 && pace <= 10)) {
      return wrong(String.valueOf(pace), "--pace");
    }
    return serve(new Options(port, seed, pace, size.getAsLong()));
  }

  private int serve(Options options) throws InterruptedException {
    SimulatorHost usual = surroundings.opening().simulator();
    if (scenario == null) {
      return serve(usual, options);
    }
    return switch (usual.choose(scenario)) {
      case Choice.Ready ready -> serve(ready.host(), options);
      case Choice.Refused refused -> refuse(refused.problems());
    };
  }

  private int refuse(List<Problem> problems) {
    problems.forEach(problem -> console.problemLine(problem.words(console.texts())));
    console.problem("cli.simulate.refused");
    return ExitCodes.WRONG_USE;
  }

  private int wrong(String value, String option) {
    console.problem("cli.wrong.value", value, option);
    return ExitCodes.WRONG_USE;
  }

  @SuppressWarnings("try")
  private int serve(SimulatorHost host, Options options) throws InterruptedException {
    ServedLines lines = new ServedLines(console, json);
    CountDownLatch stop = new CountDownLatch(1);
    try (Registration registered = surroundings.interrupts().onUsualEnd(stop::countDown);
        Running running = host.start(options, lines::served)) {
      lines.started(running.baseUrl());
      stop.await();
      lines.stopped();
      return ExitCodes.DONE;
    } catch (IOException e) {
      console.problem("cli.simulate.no-port", String.valueOf(options.port()));
      return ExitCodes.FAILED;
    }
  }

  /** Bytes, with k or M for thousands and millions of them; empty if it is no such thing. */
  static OptionalLong size(String text) {
    Matcher matcher = SIZE.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String unit = String.valueOf(matcher.group(2));
    long factor = unit.equalsIgnoreCase("k") ? 1_000 : unit.equalsIgnoreCase("M") ? 1_000_000 : 1;
    long bytes = Long.parseLong(matcher.group(1)) * factor;
    return bytes <= MOST_IMAGE_BYTES ? OptionalLong.of(bytes) : OptionalLong.empty();
  }
}
