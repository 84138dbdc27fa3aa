package assay.ui.shell;

import assay.run.StoreFailure;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What is shown instead of the shell when the workspace cannot be opened: why, and what to do. */
final class RefusalWindow {
  private static final double WIDTH = 520;

  private RefusalWindow() {}

  /** Fills the window and shows it. For the screen's thread. */
  static void show(Stage window, StoreFailure failure, Texts texts) {
    String why = texts.of("shell.refusal." + failure.kind().name());
    show(window, texts.of("shell.refusal.title"), why, texts);
  }

  /** The same. */
  static void show(Stage window, String heading, String sentence, Texts texts) {
    Scene scene = new Scene(content(window, heading, sentence, texts));
    new Theme(scene).show(ThemeChoice.SYSTEM);
    window.setTitle(texts.of("shell.name"));
    window.setScene(scene);
    window.setResizable(false);
    window.show();
  }

  private static VBox content(Stage window, String heading, String sentence, Texts texts) {
    Label title = new Label(heading, Icons.WARNING.node());
    title.setWrapText(true);
    title.getStyleClass().add("refusal-title");
    Label why = new Label(sentence);
    why.setWrapText(true);
    Button close = new Button(texts.of("shell.close"));
    close.setId(Styles.REFUSAL_CLOSE);
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> window.hide());
    HBox buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox content = new VBox(title, why, buttons);
    content.getStyleClass().add("refusal");
    content.setPrefWidth(WIDTH);
    return content;
  }
}
