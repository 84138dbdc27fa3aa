package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome.Kind;
import assay.run.RunEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay simulate} in a Java machine of its own, asked by another. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no signals")
class SimulateJourneyTest {
  private static final String KEY = "secret-key-of-the-test";

  @TempDir Path folder;

  @Test
  void servesAScenarioOfAFileAndSaysWhichStepAnswered() throws Exception {
    Path scenario =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            steps:
              - name: busy
                error: {code: 503}
              - when: {prompt: {contains: mug}}
                finish: {reason: IMAGE_SAFETY}
            """);
    List<String> said;
    try (Program program = simulate("--scenario", scenario.toString(), "--json");
        Workplace workplace = new Workplace(folder.resolve("workspace"))) {
      String url = program.await("\"baseUrl\":\"([^\"]+)\"");
      workplace.useKey(KEY);
      RunEnd end = workplace.run(Workplace.gemini(url), "A blue ceramic mug", 1);
      assertEquals(Kind.OUTPUT_BLOCKED, end.attempts().getFirst().outcome().orElseThrow().kind());
      program.await("(step 2)");
      assertEquals(0, program.signal("TERM"));
      said = program.said();
    }
    List<JsonNode> lines =
        said.stream()
            .filter(line -> line.startsWith("{"))
            .map(line -> JsonMapper.shared().readTree(line))
            .toList();
    assertEquals(
        "started - -, request 503 busy, request 200 step 2, stopped - -",
        String.join(", ", lines.stream().map(SimulateJourneyTest::words).toList()));
    assertTrue(said.stream().noneMatch(line -> line.contains("ceramic") || line.contains(KEY)));
  }

  private static String words(JsonNode line) {
    return line.path("event").asString()
        + " "
        + line.path("status").asString("-")
        + " "
        + line.path("step").asString("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void endsWithNothingWrongWhenItIsAskedTo(String signal) throws Exception {
    try (Program program = simulate("--scenario", "faults")) {
      program.await("answers at (http\\S+)");
      assertEquals(0, program.signal(signal));
      assertTrue(program.said().contains("Stopped."), program.said().toString());
    }
  }

  @Test
  void doesNotStartWithAScenarioThatIsWrong() throws Exception {
    try (Program program = simulate("--scenario", "nowhere")) {
      assertEquals(2, program.end());
      assertTrue(
          program.said().stream().anyMatch(line -> line.contains("every-outcome, faults")),
          program.said().toString());
    }
  }

  private static Program simulate(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("simulate", "--pace", "0"));
    words.addAll(List.of(more));
    return Program.start(words.toArray(String[]::new));
  }
}
