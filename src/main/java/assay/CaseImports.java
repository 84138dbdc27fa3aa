package assay;

import assay.attempt.Case;
import assay.exchange.intake.Intake;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.IntakeFormat;
import assay.exchange.intake.IntakeFormats;
import assay.exchange.intake.IntakeRefused;
import assay.exchange.intake.LossWords;
import assay.exchange.intake.PlanSet;
import assay.run.Desk;
import assay.text.Texts;
import assay.ui.Questions.Confirmation;
import assay.ui.ScreenTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases out of files of other tools in a window: it says what would come of the file and what
 * would be lost, and writes plans where the user wants them.
 */
final class CaseImports {
  private final ScreenTools tools;
  private final Runnable changed;
  private final Desk desk;
  private final Texts texts;

  /**
   * What came of a file.
   *
   * @param judged null if nothing of it can be taken
   * @param problem why not, in a sentence; empty if it can
   */
  private record Looked(@Nullable Judged judged, String problem) {}

  /**
   * @param changed told when the workspace may have changed
   */
  CaseImports(ScreenTools tools, Desk desk, Runnable changed) {
    this.tools = tools;
    this.desk = desk;
    this.changed = changed;
    this.texts = tools.texts();
  }

  /** Reads the file beside the screen, and asks what shall come of it. On the screen's thread. */
  void take(Path file) {
    tools
        .background()
        .run(
            () -> look(file),
            looked -> {
              if (looked.judged() == null) {
                tools.notices().error(looked.problem());
              } else {
                offer(file, looked.judged());
              }
            });
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Looked look(Path file) {
    try {
      Optional<IntakeFormat> format = IntakeFormats.of(file);
      if (format.isEmpty()) {
        return new Looked(null, texts.of("intake.unknown", name(file)));
      }
      Around around = new Around(tested -> desk.submit().lockOf(tested).isPresent(), desk.blobs());
      return new Looked(Intake.read(file, format.get(), around), "");
    } catch (IntakeRefused e) {
      return new Looked(null, e.words(texts, name(file)));
    } catch (IOException e) {
      return new Looked(null, texts.of("bundle.unreadable", name(file)));
    }
  }

  private void offer(Path file, Judged judged) {
    List<String> report = LossWords.lines(texts, name(file), judged.report());
    if (judged.cases().isEmpty()) {
      tools.notices().warning(String.join("\n", report));
      lockDeclared(file, judged);
      return;
    }
    Confirmation question =
        new Confirmation(
            texts.of("intake.ask", judged.cases().size()),
            String.join("\n", report) + "\n\n" + texts.of("intake.ask.where"),
            texts.of("intake.ask.yes"),
            false);
    if (tools.questions().confirm(question)) {
      tools.files().folder().ifPresent(folder -> write(file, judged, folder));
    }
  }

  private void write(Path file, Judged judged, Path into) {
    tools
        .background()
        .run(
            () -> written(file, judged, into),
            sentence -> {
              tools.notices().warning(sentence);
              changed.run();
            });
  }

  private void lockDeclared(Path file, Judged judged) {
    if (!judged.declared().isEmpty()) {
      tools
          .background()
          .run(
              () -> locked(judged),
              done -> {
                tools.notices().warning(texts.of("intake.written.none", name(file)));
                changed.run();
              });
    }
  }

  /** A declaration that locks holds from now on, as if the case were submitted. */
  private boolean locked(Judged judged) {
    for (Case tested : judged.declared()) {
      if (!desk.submit().isWhollyLocked(tested)) {
        desk.submit().declare(tested);
      }
    }
    return true;
  }

  private String written(Path file, Judged judged, Path into) {
    locked(judged);
    Path folder = free(file, into);
    try {
      return texts.of("intake.written", PlanSet.write(folder, judged.cases()).size(), folder);
    } catch (IOException e) {
      return texts.of("intake.unwritten", folder);
    }
  }

  /** A folder that is not there yet, named after the file. */
  private static Path free(Path file, Path into) {
    String name = name(file).replaceFirst("\\.[^.]*$", "") + "-plans";
    Path folder = into.resolve(name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = into.resolve(name + "-" + number);
    }
    return folder;
  }
}
