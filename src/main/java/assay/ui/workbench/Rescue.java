package assay.ui.workbench;

import assay.exchange.export.RescueFile;
import assay.run.Desk;
import assay.run.Unstored;
import assay.ui.FileDialogs.FileType;
import assay.ui.Questions;
import assay.ui.ScreenTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Offers to save elsewhere what the workspace could not take. On the screen's thread; saving goes
 * beside it.
 */
final class Rescue {
  private final ScreenTools tools;
  private final Desk desk;

  Rescue(ScreenTools tools, Desk desk) {
    this.tools = tools;
    this.desk = desk;
  }

  /** A run ended although not everything of it could be stored. */
  void offer() {
    List<Unstored> answers = desk.submit().unstored();
    if (answers.isEmpty() || !tools.questions().confirm(question(answers.size()))) {
      return;
    }
    FileType type = new FileType(tools.texts().of("rescue.type"), List.of("jsonl"));
    String name = "assay-rescued-" + answers.getFirst().attempt().id() + ".jsonl";
    tools.files().saveAs(name, type).ifPresent(file -> save(file, answers));
  }

  private Questions.Confirmation question(int count) {
    return new Questions.Confirmation(
        tools.texts().of("rescue.title"),
        tools.texts().of("rescue.message", count),
        tools.texts().of("rescue.yes"),
        false);
  }

  private void save(Path file, List<Unstored> answers) {
    String name = String.valueOf(file.getFileName());
    tools
        .background()
        .run(
            () -> write(file, answers),
            written -> {
              if (written) {
                tools.notices().info(tools.texts().of("export.done", name));
              } else {
                tools.notices().error(tools.texts().of("export.failed", name));
              }
            });
  }

  private static boolean write(Path file, List<Unstored> answers) {
    try {
      RescueFile.write(file, answers);
      return true;
    } catch (IOException e) {
      System.getLogger(Rescue.class.getName())
          .log(System.Logger.Level.INFO, "It was not rescued: {0}", e.getMessage());
      return false;
    }
  }
}
