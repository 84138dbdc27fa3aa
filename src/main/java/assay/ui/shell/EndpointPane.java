package assay.ui.shell;

import assay.attempt.Endpoint;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where requests go: the endpoint, the model, and what the endpoint needs. */
final class EndpointPane extends VBox {
  private final SettingsModel model;
  private final SettingsController controller;
  private final Texts texts;
  private final ToggleGroup kinds = new ToggleGroup();

  EndpointPane(SettingsModel model, SettingsController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("endpoint-pane");
    BooleanExpression simulated =
        BooleanExpression.booleanExpression(
            model.kindProperty().map(kind -> kind == Endpoint.Kind.SIMULATOR));
    getChildren()
        .addAll(
            section(
                "settings.endpoint",
                choice(Endpoint.Kind.SIMULATOR),
                choice(Endpoint.Kind.GEMINI_API)),
            section("settings.model", models(), new ProblemLabel(model.modelProblemProperty())),
            shownIf(simulated, paceSection()),
            shownIf(simulated.not(), addressSection()),
            shownIf(simulated.not(), new KeyPane(model, controller, texts)));
  }

  /** Gives the endpoint in force the focus. */
  void onOpened() {
    if (kinds.getSelectedToggle() instanceof RadioButton chosen) {
      chosen.requestFocus();
    }
  }

  private Node choice(Endpoint.Kind kind) {
    RadioButton button = new RadioButton(texts.of("settings.endpoint." + kind.name()));
    button.setId(Styles.endpointChoice(kind.name()));
    button.setToggleGroup(kinds);
    button.setOnAction(event -> controller.onKind(kind));
    model.kindProperty().subscribe(chosen -> button.setSelected(chosen == kind));
    Label words = muted("settings.endpoint." + kind.name() + ".words");
    words.setPadding(new Insets(0, 0, 0, 25));
    button.setAccessibleHelp(words.getText());
    return new VBox(2, button, words);
  }

  private ComboBox<String> models() {
    ComboBox<String> box = new ComboBox<>();
    box.setId(Styles.MODEL_FIELD);
    box.getItems().setAll(SettingsModel.SUGGESTED_MODELS);
    box.setEditable(true);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(texts.of("settings.model"));
    box.getEditor().textProperty().bindBidirectional(model.modelProperty());
    box.getEditor().textProperty().subscribe((before, now) -> controller.onModelTyped());
    box.setOnAction(event -> controller.onModel());
    ProblemLabel.mark(box, model.modelProblemProperty());
    return box;
  }

  private VBox addressSection() {
    TextField field = new TextField();
    field.setId(Styles.BASE_URL_FIELD);
    field.setAccessibleText(texts.of("settings.url"));
    field.textProperty().bindBidirectional(model.baseUrlProperty());
    field.textProperty().subscribe((before, now) -> controller.onBaseUrlTyped());
    ProblemLabel.mark(field, model.baseUrlProblemProperty());
    field.setOnAction(event -> controller.onBaseUrl());
    return section(
        "settings.url",
        field,
        new ProblemLabel(model.baseUrlProblemProperty()),
        muted("settings.url.words"));
  }

  private VBox paceSection() {
    Slider slider = new Slider(0, 1, 0);
    slider.setId(Styles.PACE_SLIDER);
    slider.setAccessibleText(texts.of("settings.pace"));
    slider.setBlockIncrement(0.1);
    model.paceProperty().subscribe(pace -> slider.setValue(pace.doubleValue()));
    slider.valueProperty().subscribe((before, now) -> controller.onPace(now.doubleValue()));
    return section("settings.pace", slider, paceEnds());
  }

  private HBox paceEnds() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    return new HBox(muted("settings.pace.instant"), between, muted("settings.pace.plausible"));
  }

  private Label muted(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    label.setWrapText(true);
    return label;
  }

  private VBox section(String headingKey, Node... parts) {
    VBox section = new VBox(new SectionHeading(texts.of(headingKey), texts.language().locale()));
    section.getChildren().addAll(parts);
    section.getStyleClass().add("section");
    return section;
  }

  private static Node shownIf(BooleanExpression condition, Node node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
    return node;
  }
}
