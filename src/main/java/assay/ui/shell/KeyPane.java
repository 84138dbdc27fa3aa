package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the key comes from, and a field to type one for as long as the program runs. */
final class KeyPane extends VBox {
  private final SettingsModel model;
  private final SettingsController controller;
  private final Texts texts;
  private final PasswordField field = new PasswordField();

  KeyPane(SettingsModel model, SettingsController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    getStyleClass().addAll("section", "key-pane");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("settings.key"), texts.language().locale()),
            state(),
            new HBox(6, typing(), use(), forget()),
            promise());
  }

  private Node state() {
    Label state = new Label();
    state.setId(Styles.KEY_STATE);
    state.setWrapText(true);
    state.textProperty().bind(model.keyStateProperty());
    model.keyMissingProperty().subscribe(missing -> mark(state, missing));
    return state;
  }

  private static void mark(Label state, boolean missing) {
    state.setGraphic((missing ? Icons.WARNING : Icons.KEY).node());
    state.getStyleClass().remove("key-missing");
    if (missing) {
      state.getStyleClass().add("key-missing");
    }
  }

  private Node typing() {
    field.setId(Styles.KEY_FIELD);
    field.setPromptText(texts.of("settings.key.prompt"));
    field.setAccessibleText(texts.of("settings.key.prompt"));
    field.setOnAction(event -> use(field.getText()));
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private Button use() {
    Button button = new Button(texts.of("settings.key.use"));
    button.disableProperty().bind(field.textProperty().map(String::isBlank));
    button.setOnAction(event -> use(field.getText()));
    return button;
  }

  private Button forget() {
    Button button = new Button(texts.of("settings.key.forget"));
    button.visibleProperty().bind(model.keyTypedProperty());
    button.managedProperty().bind(model.keyTypedProperty());
    button.setOnAction(event -> controller.onForgetKey());
    return button;
  }

  private Label promise() {
    Label words = new Label(texts.of("settings.key.words"));
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words.setWrapText(true);
    return words;
  }

  private void use(String typed) {
    if (!typed.isBlank()) {
      controller.onKey(typed);
      field.clear();
    }
  }
}
