package assay.ui.shell;

import assay.ui.Icons;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line below the top bar that says how the window stands, as long as it does. */
final class Banner extends HBox {
  private final Label words = new Label();
  private final Button action = new Button();

  Banner() {
    setId(Styles.BANNER);
    getStyleClass().add(Styles.BANNER);
    setAlignment(Pos.CENTER_LEFT);
    words.setId(Styles.BANNER_WORDS);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setGraphic(Icons.LOCK.node());
    setHgrow(words, Priority.ALWAYS);
    action.setId(Styles.BANNER_ACTION);
    action.getStyleClass().add("small");
    action.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, action);
    hide(action);
    hide(this);
  }

  /** Says how it stands. */
  void show(String sentence) {
    words.setText(sentence);
    setVisible(true);
    setManaged(true);
    hide(action);
  }

  /** The same, with something that can be done about it. */
  void show(String sentence, String what, Runnable onAction) {
    show(sentence);
    action.setText(what);
    action.setOnAction(event -> onAction.run());
    action.setVisible(true);
    action.setManaged(true);
  }

  private static void hide(javafx.scene.Node node) {
    node.setVisible(false);
    node.setManaged(false);
  }
}
