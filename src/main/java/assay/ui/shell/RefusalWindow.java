package assay.ui.shell;

import assay.run.StoreFailure;
import assay.text.Texts;
import assay.ui.Icons;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * Stands in place of the window where the workspace cannot be opened: what happened, what was kept,
 * what to do.
 */
public final class RefusalWindow {
  private static final double WIDTH = 460;

  private RefusalWindow() {}

  /** Shows it in this stage. On the screen's thread. */
  public static void show(Stage stage, StoreFailure failure, Texts texts) {
    Label sentence = new Label(texts.of("store.failure." + failure.kind(), failure.detail()));
    sentence.setWrapText(true);
    sentence.setMinHeight(VBox.USE_PREF_SIZE);
    Button close = new Button(texts.of("shell.close"));
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> stage.close());
    VBox box = new VBox(16, Icons.WARNING.node(), sentence, close);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setPadding(new Insets(24));
    box.setPrefWidth(WIDTH);
    Scene scene = new Scene(box);
    new Theme(scene).show(ThemeChoice.SYSTEM);
    stage.setTitle(texts.of("shell.name"));
    stage.setScene(scene);
    stage.show();
  }
}
