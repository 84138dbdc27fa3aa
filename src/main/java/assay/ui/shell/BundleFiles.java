package assay.ui.shell;

import assay.ui.FileDialogs.FileType;
import assay.ui.ScreenTools;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** How files of bundles come in: by a dialog, or by dropping one anywhere on the window. */
final class BundleFiles {
  private static final String BUNDLE = "assay";

  private final ScreenTools tools;
  private final Consumer<Path> taker;

  /**
   * @param taker takes the file that was chosen
   */
  BundleFiles(ScreenTools tools, Consumer<Path> taker) {
    this.tools = tools;
    this.taker = taker;
  }

  /** Asks for a bundle. */
  void onOpen() {
    ask("bundle.type", List.of(BUNDLE));
  }

  /** Asks for a bundle, a file of reviews, or a file of cases. */
  void onImport() {
    ask("import.type", List.of(BUNDLE, "jsonl", "csv", "har"));
  }

  private void ask(String type, List<String> extensions) {
    tools.files().open(new FileType(tools.texts().of(type), extensions)).ifPresent(taker);
  }

  /** Takes bundles that are dropped, wherever no part of the screen takes them. */
  void takeDrops(Scene scene) {
    scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
    scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (bundle(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Optional<Path> bundle = bundle(event);
    bundle.ifPresent(taker);
    if (bundle.isPresent()) {
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static Optional<Path> bundle(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith("." + BUNDLE))
        .findFirst()
        .map(File::toPath);
  }
}
