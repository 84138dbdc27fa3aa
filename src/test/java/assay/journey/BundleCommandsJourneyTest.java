package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private List<String> listed(String workspace) throws Exception {
    List<String> lines = new ArrayList<>(said(0, "list", "--json", "--workspace", in(workspace)));
    lines.removeIf(line -> !line.startsWith("{"));
    return lines;
  }

  @Test
  void aSessionGoesOutIsLookedAtComesInElsewhereAndLeaves() throws Exception {
    said(0, "run", "--prompt", "A red vase", "--repeats", "2", "--workspace", in("a"));
    String bundle = in("out.assay");
    said(0, "export", "--output", bundle, "--workspace", in("a"));
    said(2, "export", "--output", bundle, "--workspace", in("a"));
    assertTrue(
        said(0, "open", bundle, "--limit", "3").stream()
            .anyMatch(line -> line.startsWith("The seal is whole.")));
    said(0, "import", bundle, "--workspace", in("b"));
    said(0, "import", bundle, "--workspace", in("b"));
    assertEquals(listed("a"), listed("b"));
    said(0, "doctor", "--workspace", in("b"));
    String session = "First session";
    List<String> archived =
        said(0, "archive", session, "--output", in("left.assay"), "--workspace", in("a"));
    assertTrue(archived.getLast().contains("has left"), archived.getLast());
    assertEquals(List.of(), listed("a"));
    assertTrue(
        said(0, "collect", "--json", "--workspace", in("a"))
            .getLast()
            .contains("\"collected\":false"));
    said(0, "collect", "--yes", "--workspace", in("a"));
    said(0, "import", in("left.assay"), "--workspace", in("a"));
    assertEquals(2, said(0, "list", "--session", session, "--json", "--workspace", in("a")).size());
  }

  @Test
  void otherToolsGetTheirFormats() throws Exception {
    said(0, "run", "--prompt", "A red vase", "--workspace", in("a"));
    List<String> csv = said(0, "export", "--format", "csv", "--workspace", in("a"));
    assertTrue(csv.getFirst().startsWith("id,session,"), csv.getFirst());
    said(0, "export", "--output", in("a.har"), "--with-images", "--workspace", in("a"));
    assertTrue(Files.size(temp.resolve("a.har")) > 100_000);
    List<String> none = said(2, "export", "--format", "xls", "--workspace", in("a"));
    assertTrue(none.getLast().contains("jsonl, csv, har, junit, markdown"), none.getLast());
  }

  @Test
  void aBentBundleIsRefusedInOneSentenceAndMakesNoWorkspace() throws Exception {
    said(0, "run", "--prompt", "A red vase", "--workspace", in("a"));
    said(0, "export", "--output", in("out.assay"), "--workspace", in("a"));
    bend(temp.resolve("out.assay"));
    for (String command : List.of("open", "import")) {
      List<String> refused =
          command.equals("open")
              ? said(1, command, in("out.assay"), "--limit", "3")
              : said(1, command, in("out.assay"), "--workspace", in("b"));
      assertEquals(1, refused.size(), refused::toString);
      assertTrue(refused.getFirst().contains("Nothing was opened"), refused.getFirst());
    }
    assertFalse(Files.exists(temp.resolve("b")));
  }

  private static void bend(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 50] ^= 1;
    bytes[60] ^= 1;
    Files.write(file, bytes);
  }
}
