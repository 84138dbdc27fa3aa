package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line below the top bar that stays: why nothing can be written here. */
final class Banner extends HBox {
  private final Label words = new Label();
  private final Button open;

  /**
   * @param onOpen opens the workspace for writing
   */
  Banner(Texts texts, Runnable onOpen) {
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    setHgrow(words, Priority.ALWAYS);
    open = new Button(texts.of("shell.looking.open"));
    open.setId(Styles.OPEN_TO_WRITE);
    open.getStyleClass().add("accent");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> onOpen.run());
    setId(Styles.BANNER);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add(Styles.BANNER);
    setFocusTraversable(true);
    getChildren().addAll(Icons.WARNING.node(), words, open);
    show("", false);
  }

  /** Shows a sentence, and the button if it could be opened now. */
  void show(String sentence, boolean isFree) {
    words.setText(sentence);
    setAccessibleText(sentence);
    open.setVisible(isFree);
    open.setManaged(isFree);
  }
}
