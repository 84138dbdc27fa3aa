package assay;

import assay.cli.SimulatorHost;
import assay.exchange.Problem;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.scenario.Flaw;
import assay.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * The simulator as the command line serves it to other programs.
 *
 * @param clock for the times of the requests
 * @param script what is answered before the rules
 */
record ServedSimulator(Clock clock, Script script) implements SimulatorHost {

  /** Without a scenario. */
  ServedSimulator(Clock clock) {
    this(clock, Script.NONE);
  }

  @Override
  public Running start(Options options, Observer observer) throws IOException {
    SimulatorOptions wanted =
        SimulatorOptions.DEFAULT
            .withPort(options.port())
            .withSeed(options.seed())
            .withPace(options.pace())
            .withImageBytes(options.imageBytes())
            .withScript(script)
            .withObserver(served -> observer.served(told(served)));
    return new RunningSimulator(Simulator.start(wanted, clock));
  }

  @Override
  public Choice choose(String nameOrFile) {
    return switch (ScenarioFile.of(nameOrFile)) {
      case ScenarioFile.Result.Read read ->
          new Choice.Ready(new ServedSimulator(clock, read.script()));
      case ScenarioFile.Result.Refused refused ->
          new Choice.Refused(refused.flaws().stream().map(ServedSimulator::told).toList());
    };
  }

  @Override
  public String schema() {
    return ScenarioFile.schema();
  }

  private static Problem told(Flaw flaw) {
    return new Problem(flaw.where(), flaw.textKey(), flaw.arguments());
  }

  private Served told(assay.simulator.Served served) {
    return new Served(
        served.at(),
        served.method(),
        served.path(),
        served.status(),
        Duration.between(served.at(), clock.instant()),
        new Said(served.outcome(), served.said().step(), served.said().line()));
  }

  private record RunningSimulator(Simulator server) implements Running {
    @Override
    public String baseUrl() {
      return server.baseUrl();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
