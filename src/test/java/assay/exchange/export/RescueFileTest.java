package assay.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Secrets;
import assay.run.AttemptLog.Run;
import assay.run.Unstored;
import assay.store.Facts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueFileTest {
  private static final String KEY = "AIza" + "x".repeat(35);

  @TempDir Path temp;

  @Test
  void holdsEachAnswerOnALineAndNoKey() throws Exception {
    Run run = new Run(new UUID(0, 1), new UUID(0, 2), 1, 2);
    Answer answer = Facts.answer(403, "STOP", "No access with " + KEY, null);
    List<Unstored> answers = List.of(unstored(run, 1, answer), unstored(run, 2, answer));
    Path file = temp.resolve("answers.jsonl");
    RescueFile.write(file, answers);
    String text = Files.readString(file);
    assertEquals(2, text.lines().count());
    assertTrue(text.contains("No access with " + Secrets.MASK), text);
    assertFalse(text.contains(KEY));
  }

  private static Unstored unstored(Run run, int repeat, Answer answer) {
    Attempt begun = Facts.attempt(run, repeat, "A vase of glass");
    return new Unstored(begun.completed(Facts.completion(answer)), List.of(Facts.aTry(1, answer)));
  }
}
