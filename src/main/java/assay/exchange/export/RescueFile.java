package assay.exchange.export;

import assay.attempt.Attempt;
import assay.exchange.bundle.AttemptLine;
import assay.exchange.bundle.file.TreeJson;
import assay.run.Unstored;
import assay.run.bundle.Whole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers that the workspace could not take, in a file elsewhere: a line for each, as in {@code
 * attempts.jsonl} of a bundle, without keys. What was sent is not in it; that was stored before it
 * was sent.
 */
public final class RescueFile {
  private RescueFile() {}

  /**
   * Writes them, for their owner only where the system knows owners.
   *
   * @throws IOException if that place cannot take them either; nothing is left behind
   */
  public static void write(Path file, List<Unstored> answers) throws IOException {
    ExportFile.write(
        file,
        to -> {
          for (Unstored answer : answers) {
            Attempt.Raw raw = new Attempt.Raw("", "", answer.tries());
            AttemptLine line = AttemptLine.of(new Whole(answer.attempt(), raw)).withoutKeys();
            to.write((TreeJson.print(line.tree()) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
  }
}
