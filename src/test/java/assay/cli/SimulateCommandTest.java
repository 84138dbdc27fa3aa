package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulateCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  /** Asks every command to stop as soon as it waits for it. */
  @BeforeEach
  void stopAtOnce() {
    terminal.interrupts =
        action -> {
          action.run();
          return () -> {};
        };
  }

  @Test
  void saysWhichStepOfAScenarioAnswered() {
    assertEquals(0, terminal.run("simulate", "--port", "4711", "--scenario", "retry"));
    assertEquals(
        "2026-11-22T14:02:18Z  POST /v1beta/models/m:generateContent  200  output IMAGE_SAFETY"
            + "  slow down  12 ms",
        terminal.lines().getFirst());
  }

  @Test
  void saysTheSameAsJsonForOtherPrograms() {
    assertEquals(0, terminal.run("simulate", "--port", "4711", "--scenario", "retry", "--json"));
    List<JsonNode> lines = terminal.json();
    assertEquals(
        List.of("request", "started", "stopped"),
        lines.stream().map(line -> line.get("event").asString()).toList());
    assertEquals(
        "{\"event\":\"request\",\"at\":\"2026-11-22T14:02:18Z\",\"method\":\"POST\","
            + "\"path\":\"/v1beta/models/m:generateContent\",\"status\":200,"
            + "\"outcome\":\"output IMAGE_SAFETY\",\"step\":\"slow down\",\"line\":\"\",\"millis\":12}",
        terminal.lines().getFirst());
    assertEquals("http://127.0.0.1:4711", lines.get(1).get("baseUrl").asString());
  }

  @Test
  void startsNothingWhereTheScenarioIsWrongAndSaysAllOfIt() {
    assertEquals(2, terminal.run("simulate", "--scenario", "mine.yaml"));
    assertEquals(
        List.of(
            "mine.yaml:4 steps[1].text: has no value. Leave the key out, or give it one.",
            "mine.yaml:7 steps[2]: lacks code.",
            "The scenario is not right. Nothing was started."),
        terminal.err().lines().toList());
    assertNull(opening.host.asked);
  }

  @Test
  void printsTheSchemaForAnEditor() {
    assertEquals(0, terminal.run("simulate", "--schema"));
    assertEquals(List.of("{", "  \"title\": \"A scenario\"", "}"), terminal.lines());
    assertNull(opening.host.asked);
  }
}
