package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.FakeImageService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A command that ends saves elsewhere what the workspace could not take. */
class RescueTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void savesElsewhereWhatTheWorkspaceCannotTake() throws IOException {
    opening.log.failOn("complete");
    opening.service = FakeImageService.answering(Answers.image());
    assertEquals(1, terminal.run("run", "--prompt", "x"));
    Matcher saved = Pattern.compile("saved in (\\S+\\.jsonl),").matcher(terminal.err());
    assertTrue(saved.find(), terminal.err());
    Path file = Path.of(saved.group(1));
    try {
      assertTrue(Files.readString(file).contains("\"answer\":\"received\""));
    } finally {
      Files.delete(file);
    }
  }
}
