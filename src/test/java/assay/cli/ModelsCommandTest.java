package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The table of models, on 2026-11-22. */
class ModelsCommandTest {
  private final Terminal terminal = new Terminal(new FakeOpening());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gemini-3-pro-image         | active  | no effect",
        "gemini-3.1-flash-image     | deprecated, use gemini-nano-banana-2.1 | MINIMAL HIGH",
        "gemini-2.5-flash-image     | active, shutdown planned on 2027-03-15 | –",
        "gemini-3-pro-image-preview | shut down, since 2026-06-25, use gemini-3-pro-image | no effect"
      })
  void saysWhereAModelIsInItsLifeAndWhatThinkingDoes(String id, String state, String thinking) {
    terminal.columns = 300;
    assertEquals(0, terminal.run("models"));
    String line =
        terminal.lines().stream().filter(row -> row.startsWith(id + " ")).findFirst().orElseThrow();
    assertTrue(line.contains("  " + state + "  "), line);
    assertTrue(line.endsWith("  " + thinking), line);
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image,     active, ,           4, false",
    "gemini-nano-banana-2.1, active, ,           3, true",
    "gemini-2.5-flash-image, active, 2027-03-15, 0, "
  })
  void tellsItToOtherPrograms(String id, String state, String end, int levels, String effect) {
    assertEquals(0, terminal.run("models", "--json"));
    JsonNode model =
        terminal.json().stream()
            .filter(line -> line.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertEquals(state, model.get("state").asString());
    assertEquals(String.valueOf(end), model.get("shutDown").asString("null"));
    assertEquals(levels, model.get("thinking").size());
    assertEquals(String.valueOf(effect), model.get("thinkingHasEffect").toString());
  }
}
