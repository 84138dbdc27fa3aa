package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the whole program writes into its log and tells of it. */
@Timeout(120)
class LogJourneyTest {
  private static final String PROMPT = "A lighthouse that can be recognised";
  private static final String KEY = "AIzaThisKeyIsNobodysAndIsFoundNowhere02";

  @TempDir Path workspace;

  @Test
  void holdsHowASendingEndedAndThePromptOnlyWhenThatIsTurnedOn() throws Exception {
    Program.answerAtOnce(workspace);
    send();
    assertTrue(log().contains(": IMAGE after 1 tries"), log());
    assertFalse(log().contains(PROMPT), log());

    Files.writeString(
        workspace.resolve("settings.json"),
        "{\"simulatorPace\":0,\"privacy\":{\"logPrompts\":true}}");
    send();
    assertTrue(log().contains(PROMPT), log());

    String before = log();
    said("list");
    assertEquals(before, log(), "a command that only reads does not touch it");
  }

  @Test
  void isInTheDiagnosticsWithoutAnyKeyThatSomebodyHasPutThere() throws Exception {
    Program.answerAtOnce(workspace);
    send();
    Files.writeString(
        workspace.resolve("settings.json"),
        """
        {"profiles": [{"endpoint": {"kind": "GEMINI_API", "name": "by hand",
          "baseUrl": "https://a.example?key=planted-by-hand"}}]}
        """);
    Path file = workspace.resolve("logs").resolve("assay.log");
    Files.writeString(file, Files.readString(file) + "a line with " + KEY + "\n");

    String told = String.join("\n", said("diagnostics"));

    assertTrue(told.contains("attempts = 1"), told);
    assertTrue(told.contains("https://a.example?key=[key]"), told);
    assertTrue(told.contains("a line with [key]"), told);
  }

  private void send() throws Exception {
    said("run", "--prompt", PROMPT, "--minors", "no");
  }

  private List<String> said(String... words) throws Exception {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--workspace";
    all[words.length + 1] = workspace.toString();
    try (Program program = Program.start(all)) {
      assertEquals(0, program.end(), () -> program.said().toString());
      return program.said();
    }
  }

  private String log() throws IOException {
    return Files.readString(workspace.resolve("logs").resolve("assay.log"));
  }
}
