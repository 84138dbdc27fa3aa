package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ProblemLabel;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where an endpoint's key is, and a field to type one. */
final class KeyPane extends VBox {
  private final KeyModel model;
  private final KeyController controller;
  private final Texts texts;
  private final PasswordField field = new PasswordField();
  private final ToggleGroup places = new ToggleGroup();

  KeyPane(KeyModel model, KeyController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    getStyleClass().addAll("section", "key-pane");
    VBox typed = new VBox(new HBox(8, typing(), use(), forget()), problem(), choice());
    typed.getStyleClass().add("section");
    shownIf(typed, model.typableProperty());
    getChildren()
        .addAll(
            new SectionHeading(texts.of("settings.key"), texts.language().locale()),
            state(),
            more(),
            typed);
  }

  /** Empties the field: a key is typed for one endpoint. */
  void onShown() {
    field.clear();
  }

  private Node state() {
    Label state = new Label();
    state.setId(Styles.KEY_STATE);
    state.setWrapText(true);
    state.textProperty().bind(model.stateProperty().map(KeyState::words));
    model.stateProperty().subscribe(now -> mark(state, now));
    return state;
  }

  private static void mark(Label state, KeyState now) {
    state.setGraphic((now.isMissing() ? Icons.WARNING : Icons.KEY).node());
    state.getStyleClass().remove("key-missing");
    if (now.isMissing()) {
      state.getStyleClass().add("key-missing");
    }
  }

  private Node more() {
    Label more = FieldRow.words("");
    more.textProperty().bind(model.stateProperty().map(KeyState::more));
    return more;
  }

  private Node typing() {
    field.setId(Styles.KEY_FIELD);
    field.setPromptText(texts.of("settings.key.prompt"));
    field.setAccessibleText(texts.of("settings.key.prompt"));
    field.setOnAction(event -> take());
    field.textProperty().subscribe((before, now) -> onTyped(now));
    ProblemLabel.mark(field, model.problemProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private void onTyped(String now) {
    if (!now.isEmpty()) {
      controller.onTyped();
    }
  }

  private Button use() {
    Button button = new Button(texts.of("settings.key.use"));
    button.setId(EndpointStyles.KEY_USE);
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(field.textProperty().map(String::isBlank));
    button.setOnAction(event -> take());
    return button;
  }

  private Button forget() {
    Button button = new Button(texts.of("settings.key.forget"));
    button.setId(EndpointStyles.KEY_FORGET);
    button.setMinWidth(USE_PREF_SIZE);
    shownIf(button, model.stateProperty().map(KeyState::isForgettable));
    button.setOnAction(event -> controller.onForget());
    return button;
  }

  private Node problem() {
    return new ProblemLabel(model.problemProperty());
  }

  private Node choice() {
    RadioButton session = place("endpoints.key.session", EndpointStyles.KEY_SESSION);
    RadioButton keychain = place("endpoints.key.keychain", EndpointStyles.KEY_KEYCHAIN);
    keychain.disableProperty().bind(Bindings.not(model.keychainProperty()));
    model.keptProperty().subscribe(kept -> (kept ? keychain : session).setSelected(true));
    session.setOnAction(event -> model.keptProperty().set(false));
    keychain.setOnAction(event -> model.keptProperty().set(true));
    Label none = FieldRow.words(texts.of("endpoints.key.no-keychain"));
    none.setGraphic(Icons.INFO.node());
    none.getStyleClass().add("no-keychain");
    shownIf(none, Bindings.not(model.keychainProperty()));
    keychain
        .accessibleHelpProperty()
        .bind(Bindings.when(model.keychainProperty()).then("").otherwise(none.getText()));
    VBox choice = new VBox(session, keychain, none);
    choice.getStyleClass().add("section");
    return choice;
  }

  private RadioButton place(String key, String id) {
    RadioButton button = new RadioButton(texts.of(key));
    button.setId(id);
    button.setToggleGroup(places);
    return button;
  }

  private void take() {
    if (!field.getText().isBlank() && controller.onKey(field.getText())) {
      field.clear();
    }
  }

  private static void shownIf(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
