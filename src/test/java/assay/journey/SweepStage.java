package assay.journey;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.run.sweep.Sweep;
import assay.simulator.Script;
import assay.simulator.Served;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import assay.store.WorkspaceFolder;
import assay.store.WorkspaceFolder.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workspace in a folder, with a simulator that outlives every program in it, under the name of an
 * endpoint. Each answer is a picture of a few bytes, for drawing one would take most of the time.
 */
final class SweepStage implements AutoCloseable {
  static final String ENDPOINT = "stage";
  private static final String KEY = "a-key-of-the-test";

  private final Path folder;
  private final Simulator simulator;

  SweepStage(Path folder) throws IOException {
    this.folder = folder;
    this.simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    Endpoint.Kind kind = Endpoint.Kind.GEMINI_API;
    Endpoint here = new Endpoint(kind, ENDPOINT, simulator.baseUrl(), kind.usualAccess());
    EndpointProfile stage =
        new EndpointProfile(here, EndpointProfile.GEMINI_VARIABLE, "gemini-3-pro-image");
    Settings first = Settings.FIRST;
    try (WorkspaceFolder open = WorkspaceFolder.open(workspace(), Access.READ_WRITE)) {
      open.keep("settings.json", Settings.class, first)
          .set(new Settings(ENDPOINT, List.of(stage), "en", first.theme(), 0, first.privacy()));
    }
  }

  Path workspace() {
    return folder.resolve("workspace");
  }

  void play(Step... steps) {
    simulator.play(Script.of(steps));
  }

  /** A picture of a few bytes to every prompt, so long after it was asked for. */
  static Step picture(Duration after) {
    String data = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    return Step.raw(
            200,
            Map.of(),
            """
            {"candidates": [{"content": {"role": "model", "parts": [{"inlineData":
              {"mimeType": "image/png", "data": "%s"}}]}, "finishReason": "STOP"}],
              "usageMetadata": {"promptTokenCount": 5, "totalTokenCount": 9}}
            """
                .formatted(data))
        .after(after);
  }

  /** Writes a file and gives its name. */
  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Starts the program in the workspace. */
  Program start(String... words) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--workspace", workspace().toString()));
    return Program.startWithKey(KEY, all.toArray(String[]::new));
  }

  /** How many requests there were. */
  long served() {
    return simulator.served().size();
  }

  /** How many lines of batches were answered. */
  long servedLines() {
    return simulator.served().stream().filter(Served::isLine).count();
  }

  /** How many batches were made. */
  long servedBatches() {
    return simulator.served().stream()
        .filter(one -> one.method().equals("POST") && one.path().endsWith(":batchGenerateContent"))
        .count();
  }

  /** How many requests there were to each model. */
  Map<String, Long> servedByModel() {
    Map<String, Long> served = new TreeMap<>();
    for (Served one : simulator.served()) {
      String model = one.path().replaceAll("^.*/models/|:.*$", "");
      served.merge(model, 1L, Long::sum);
    }
    return served;
  }

  /** All attempts of the only sweep, by its cells. */
  Map<Integer, List<Attempt>> attempts() {
    Map<Integer, List<Attempt>> byCell = new TreeMap<>();
    try (Workplace open = new Workplace(workspace())) {
      Sweep head = open.log.sweeps().ofSession(open.log.sessions().getFirst().id()).getFirst();
      Sweep sweep = open.log.sweeps().find(head.head().id()).orElseThrow();
      for (Sweep.CellRun run : sweep.runs()) {
        byCell
            .computeIfAbsent(run.cell(), cell -> new ArrayList<>())
            .addAll(open.log.ofRun(run.run().id()));
      }
    }
    return byCell;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
