package assay.ui.sweep.plan;

import assay.attempt.HarmCategory;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.sweep.draft.PlanDesign;
import assay.ui.sweep.draft.PlanModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** Which combinations become cells, and how many that makes. */
final class DesignPane extends VBox {
  private final PlanModel model;
  private final PlanController controller;
  private final Texts texts;
  private final SectionHeading heading;

  DesignPane(PlanModel model, PlanController controller, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    Label cells = new Label();
    cells.setId(PlanStyles.CELLS);
    cells.setWrapText(true);
    cells.getStyleClass().add(Styles.MUTED);
    model.forecastProperty().subscribe(forecast -> cells.setText(forecast.cells()));
    heading = new SectionHeading(texts.of("sweep.design.heading"), texts.language().locale());
    getChildren().addAll(heading, segments(), edge(), cells);
  }

  private Node segments() {
    List<ToggleButton> buttons = new ArrayList<>();
    for (PlanDesign design : PlanDesign.values()) {
      ToggleButton button = new ToggleButton(texts.of(design.textKey()));
      button.setId(PlanStyles.design(design));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      String sentence = texts.of(design.textKey() + ".text");
      button.setTooltip(new Tooltip(sentence));
      button.setAccessibleHelp(sentence);
      button.setOnAction(event -> button.setSelected(true));
      button.selectedProperty().subscribe(now -> choose(design, now));
      model.designProperty().subscribe(now -> button.setSelected(now == design));
      buttons.add(button);
    }
    heading.leadingTo(buttons.getFirst());
    SegmentedButton segments = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
    segments.setId(PlanStyles.DESIGN);
    segments.setMaxWidth(Double.MAX_VALUE);
    segments.getStyleClass().add("segments");
    segments.setAccessibleText(texts.of("sweep.design.heading"));
    return segments;
  }

  /** However it was selected, also by the arrow keys. */
  private void choose(PlanDesign design, boolean selected) {
    if (selected) {
      controller.onDesign(design);
    }
  }

  private Node edge() {
    ComboBox<HarmCategory> box = new ComboBox<>();
    box.setId(PlanStyles.EDGE);
    box.setConverter(new Names(new OutcomeWords(texts)));
    model
        .categoriesProperty()
        .subscribe(
            categories -> {
              HarmCategory before = model.edgeProperty().get();
              box.getItems().setAll(categories);
              box.setValue(before);
            });
    box.valueProperty().subscribe(this::chooseEdge);
    model.edgeProperty().subscribe(box::setValue);
    Label label = new Label(texts.of("sweep.design.edge-of"));
    label.setLabelFor(box);
    label.getStyleClass().add(Styles.MUTED);
    HBox line = new HBox(label, box);
    line.getStyleClass().add("field-line");
    model.designProperty().subscribe(design -> line.setVisible(design == PlanDesign.FIND_THE_EDGE));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private void chooseEdge(@Nullable HarmCategory category) {
    if (category != null && !Objects.equals(category, model.edgeProperty().get())) {
      controller.onEdge(category);
    }
  }

  private static final class Names extends StringConverter<@Nullable HarmCategory> {
    private final OutcomeWords words;

    Names(OutcomeWords words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable HarmCategory category) {
      return category == null ? "" : words.category(category);
    }

    @Override
    public @Nullable HarmCategory fromString(String text) {
      return null;
    }
  }
}
