package assay.cli.print;

import assay.exchange.export.RescueFile;
import assay.run.Unstored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Saves what the workspace could not take, since the program ends now. */
public final class Rescue {
  private Rescue() {}

  /** Writes it into a file elsewhere, if there is any, and says where. */
  public static void of(List<Unstored> answers, Console console) {
    if (answers.isEmpty()) {
      return;
    }
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path file = folder.resolve("assay-rescued-" + answers.getFirst().attempt().id() + ".jsonl");
    try {
      RescueFile.write(file, answers);
      console.problem("cli.rescue.done", answers.size(), file.toString());
    } catch (IOException e) {
      console.problem("cli.rescue.failed", answers.size(), file.toString());
    }
  }
}
