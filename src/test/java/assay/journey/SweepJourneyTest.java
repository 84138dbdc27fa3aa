package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps against the simulator inside the program, which judges by its published rules. */
@Timeout(240)
class SweepJourneyTest {
  private static final Path PLANS = Path.of("assets", "plans");
  private static final Path SAMPLES = Path.of("assets", "samples");

  @TempDir Path folder;

  @BeforeEach
  void answerAtOnce() throws IOException {
    Files.createDirectories(workspace());
    Files.writeString(workspace().resolve("settings.json"), "{\"simulatorPace\":0}");
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }

  /** The plan as it is, but for the size of the pictures, whose drawing takes most of the time. */
  private String sample() throws IOException {
    Files.createDirectories(folder.resolve("plans"));
    Files.createDirectories(folder.resolve("samples"));
    try (Stream<Path> pictures = Files.list(SAMPLES)) {
      for (Path picture : pictures.toList()) {
        Files.copy(picture, folder.resolve("samples").resolve(picture.getFileName()));
      }
    }
    String plan = Files.readString(PLANS.resolve("dangerous-content.yaml"));
    String small =
        plan.replaceFirst("model: .*", "model: gemini-3.1-flash-image\nimageSize: '512'");
    return Files.writeString(folder.resolve("plans").resolve("sample.yaml"), small).toString();
  }

  @Test
  void theSamplePlanFindsWhatTheRulesHavePlantedAndTheSameFiguresHoweverManyAreUnderWay()
      throws Exception {
    String sample = sample();
    Path one = folder.resolve("one.json");
    Path eight = folder.resolve("eight.json");
    run(sample, "--at-once", "1", "--json", one.toString());
    List<String> said = run(sample, "--at-once", "8", "--json", eight.toString());
    assertSaid(said, "SIMULATED: .*");
    assertSaid(said, "Dangerous content: Low\\+ blocks \\d+ points more than Off .*");
    assertSaid(said, "chef-knife: blocked for certain from Med\\+ \\(9 of 10\\) on.*");
    assertSaid(said, "mountain-lake: no threshold blocks it\\. .*");
    assertSaid(
        said,
        "felling-axe: begins to be blocked at Med\\+ \\(10 of 10\\); High \\(0 of 10\\) lets it"
            + " through\\. .*");
    assertEquals(
        List.of(2, 2, 2, 5, 9, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10),
        cells(eight).valueStream().map(cell -> cell.get("blocked").asInt()).toList());
    assertEquals(cells(one), cells(eight));
  }

  private static void assertSaid(List<String> said, String pattern) {
    assertTrue(
        said.stream().anyMatch(line -> line.matches(pattern)),
        () -> pattern + "\n" + String.join("\n", said));
  }

  private static JsonNode cells(Path report) {
    return new JsonMapper().readTree(report.toFile()).get("cells");
  }

  private List<String> run(String plan, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", plan, "--quiet"));
    words.addAll(Arrays.asList(more));
    words.addAll(List.of("--workspace", workspace().toString()));
    try (Program program = Program.start(words.toArray(String[]::new))) {
      assertEquals(0, program.end(), () -> program.said().toString());
      return program.said();
    }
  }
}
