package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Out of one workspace and into another, by commands alone. */
@Timeout(300)
class BundleCommandsJourneyTest {
  @TempDir Path temp;

  private List<String> said(int code, String... words) throws Exception {
    try (Program program = Program.start(words)) {
      assertEquals(code, program.end(), () -> String.join("\n", program.said()));
      return program.said().stream().filter(line -> !line.startsWith("[")).toList();
    }
  }

  private String in(String name) {
    return temp.resolve(name).toString();
  }

  /** As few starts as tell: each takes seconds. */
  @Test
  void aSessionGoesOutLeavesAndComesInElsewhere() throws Exception {
    Program.answerAtOnce(temp.resolve("a"));
    said(0, "run", "--prompt", "A red vase", "--workspace", in("a"));
    List<String> csv = said(0, "export", "--format", "csv", "--workspace", in("a"));
    assertTrue(csv.getFirst().startsWith("id,session,"), csv.getFirst());
    List<String> archived =
        said(0, "archive", "First session", "--output", in("left.assay"), "--workspace", in("a"));
    assertTrue(archived.getLast().contains("has left"), archived.getLast());
    List<String> taken = said(0, "import", in("left.assay"), "--workspace", in("b"));
    assertTrue(taken.getLast().contains("1 new attempts"), taken.getLast());
    assertTrue(
        said(0, "open", in("left.assay"), "--limit", "3").stream()
            .anyMatch(line -> line.startsWith("The seal is whole.")));
  }

  @Test
  void aSweepGoesOutWithItsSessionAndComesInForReading() throws Exception {
    Program.answerAtOnce(temp.resolve("a"));
    Path plan =
        Files.writeString(
            temp.resolve("plan.yaml"),
            """
            session: Kitchen
            endpoint: simulator
            model: gemini-3.1-flash-image
            imageSize: '512'
            cases: [{label: vase, prompt: A red vase}]
            vary: [{thresholds: [DANGEROUS_CONTENT], levels: [OFF, BLOCK_LOW_AND_ABOVE]}]
            design: every-combination
            repeats: 1
            """);
    said(0, "run", plan.toString(), "--workspace", in("a"));
    said(0, "archive", "Kitchen", "--output", in("left.assay"), "--workspace", in("a"));
    assertTrue(said(0, "open", in("left.assay")).contains("Sweeps in “Kitchen”:"));
    said(0, "import", in("left.assay"), "--workspace", in("b"));
    List<String> refused = said(2, "resume", "--session", "Kitchen", "--workspace", in("b"));
    assertTrue(refused.getLast().startsWith("This sweep came in with a bundle"), refused::toString);
  }

  @Test
  void whatIsNoBundleIsRefusedInOneSentenceAndMakesNoWorkspace() throws Exception {
    Files.writeString(temp.resolve("no.assay"), "no bundle at all, but a text of some length");
    List<String> refused = said(1, "import", in("no.assay"), "--workspace", in("b"));
    assertEquals(1, refused.size(), refused::toString);
    assertTrue(refused.getFirst().contains("Nothing was opened"), refused.getFirst());
    assertFalse(Files.exists(temp.resolve("b")));
  }
}
