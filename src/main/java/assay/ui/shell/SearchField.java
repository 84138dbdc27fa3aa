package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ShellController;
import assay.ui.Styles;
import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Where words to search for are typed. It tells the controller at each key, which reads one page at
 * a time however fast somebody types; Escape empties it.
 */
final class SearchField extends CustomTextField {
  /** Puts the focus here, wherever it is. */
  static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final ShellController controller;
  private final Label hint = new Label(KEYS.getDisplayText());
  private final Button clear = new Button(null, Icons.CLOSE.node());

  SearchField(ShellController controller, Texts texts) {
    this.controller = controller;
    setId(Styles.SEARCH_FIELD);
    setPromptText(texts.of("shell.search"));
    setAccessibleText(texts.of("shell.search"));
    setLeft(Icons.SEARCH.node());
    hint.getStyleClass().add("key-hint");
    setUpClear(texts);
    showRight();
    textProperty().subscribe(this::onTyped);
    setOnAction(event -> search());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void setUpClear(Texts texts) {
    clear.getStyleClass().add("clear-button");
    clear.setAccessibleText(texts.of("shell.search.clear"));
    clear.setFocusTraversable(false);
    clear.setOnAction(event -> empty());
  }

  private void onTyped(String typed) {
    showRight();
    search();
  }

  private void showRight() {
    setRight(getText().isEmpty() ? hint : clear);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      event.consume();
      empty();
    }
  }

  private void empty() {
    clear();
  }

  private void search() {
    controller.onSearch(getText());
  }
}
