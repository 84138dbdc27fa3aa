package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Tests of an endpoint: the buttons, what runs, and what came of it. */
final class ProbePane extends VBox {
  private final ProbeModel model;
  private final ProbeController controller;
  private final EndpointsController endpoints;
  private final Texts texts;
  private final VBox result = new VBox();

  ProbePane(
      ProbeModel model, ProbeController controller, EndpointsController endpoints, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.endpoints = endpoints;
    this.texts = texts;
    getStyleClass().addAll("section", "probe-pane");
    HBox buttons = new HBox(test(), thresholds());
    buttons.getStyleClass().add("button-row");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("endpoints.test.heading"), texts.language().locale()),
            buttons,
            FieldRow.words(texts.of("endpoints.test.words")),
            running(),
            result);
    result.setId(EndpointStyles.RESULT);
    model.resultProperty().subscribe(this::show);
  }

  private Button test() {
    Button button = new Button(texts.of("endpoints.test"), Icons.SEND.node());
    button.setId(EndpointStyles.TEST);
    button.setMinWidth(USE_PREF_SIZE);
    button
        .disableProperty()
        .bind(Bindings.not(model.possibleProperty()).or(model.runningProperty().isNotEmpty()));
    button.setOnAction(event -> controller.onTest());
    return button;
  }

  private Button thresholds() {
    Button button = new Button(texts.of("endpoints.thresholds"));
    button.setId(EndpointStyles.THRESHOLDS);
    button.setMinWidth(USE_PREF_SIZE);
    button.visibleProperty().bind(model.gatewayProperty());
    button.managedProperty().bind(button.visibleProperty());
    button
        .disableProperty()
        .bind(Bindings.not(model.possibleProperty()).or(model.runningProperty().isNotEmpty()));
    button.setOnAction(event -> controller.onCheckThresholds());
    return button;
  }

  private Node running() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(18, 18);
    turning.setMinSize(18, 18);
    turning.accessibleTextProperty().bind(model.runningProperty());
    Label words = new Label();
    words.textProperty().bind(model.runningProperty());
    Hyperlink cancel = new Hyperlink(texts.of("shell.cancel"));
    cancel.setId(EndpointStyles.TEST_CANCEL);
    cancel.setOnAction(event -> controller.onCancel());
    HBox row = new HBox(10, turning, words, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(model.runningProperty().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private void show(@Nullable ProbeResult now) {
    result.getChildren().clear();
    if (now != null) {
      result.getChildren().add(new ResultPane(now, endpoints::onModel, texts));
    }
  }
}
