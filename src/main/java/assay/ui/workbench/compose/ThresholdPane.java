package assay.ui.workbench.compose;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** A threshold for each category, in the exact order of strictness, and presets for all of them. */
final class ThresholdPane extends VBox {
  private final ComposeModel model;
  private final ComposeController controller;
  private final Texts texts;
  private final OutcomeWords words;
  private final VBox rows = new VBox();
  private final List<Choice> choices = new ArrayList<>();
  private final MenuButton preset = new MenuButton();

  ThresholdPane(ComposeModel model, ComposeController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    getStyleClass().add("compose-block");
    rows.getStyleClass().add("threshold-rows");
    getChildren().addAll(heading(), rows, always());
    model.thresholdsProperty().addListener((property, before, now) -> show(now));
    showCategories();
  }

  /** Shows a row for each category that the endpoint takes. */
  void showCategories() {
    choices.clear();
    rows.getChildren().setAll(controller.categories().stream().map(this::row).toList());
    show(model.thresholdsProperty().get());
  }

  private Node heading() {
    preset.setId(ComposeStyles.PRESET_BUTTON);
    preset.getStyleClass().addAll("flat", "small", "accent");
    for (Preset choice : Preset.values()) {
      MenuItem item = new MenuItem(texts.of(choice.textKey()));
      item.setOnAction(event -> controller.onPreset(choice));
      item.setDisable(choice == Preset.CUSTOM);
      preset.getItems().add(item);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            new SectionHeading(texts.of("compose.thresholds.heading"), texts.language().locale()),
            gap,
            preset);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label always() {
    Label always = new Label(texts.of("compose.thresholds.always"), Icons.LOCK.node());
    always.setWrapText(true);
    always.setMinHeight(USE_PREF_SIZE);
    always.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return always;
  }

  private HBox row(HarmCategory category) {
    Label name = new Label(words.categoryShort(category));
    name.getStyleClass().add("threshold-name");
    name.setTooltip(new Tooltip(category.wireName()));
    List<ToggleButton> buttons = new ArrayList<>();
    buttons.add(button(category, null));
    Arrays.stream(Threshold.values()).forEach(t -> buttons.add(button(category, t)));
    SegmentedButton segments = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
    segments.setAccessibleText(words.category(category));
    name.setLabelFor(segments);
    HBox.setHgrow(segments, Priority.ALWAYS);
    HBox row = new HBox(name, segments);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setId(ComposeStyles.THRESHOLD_ROW + "-" + category.name());
    row.getStyleClass().add(ComposeStyles.THRESHOLD_ROW);
    return row;
  }

  private ToggleButton button(HarmCategory category, @Nullable Threshold threshold) {
    ToggleButton button = new ToggleButton(words.thresholdShort(threshold));
    button.setId(id(category, threshold));
    button.getStyleClass().add(ComposeStyles.THRESHOLD);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setTooltip(new Tooltip(words.threshold(threshold)));
    button.setAccessibleText(words.category(category) + ": " + words.threshold(threshold));
    choices.add(new Choice(category, threshold, button));
    button.setOnAction(event -> button.setSelected(true));
    button.selectedProperty().subscribe(now -> choose(category, threshold, now));
    return button;
  }

  /**
   * However it was selected, also by the arrow keys, which are no action. A second click on what is
   * chosen leaves it chosen.
   */
  private void choose(HarmCategory category, @Nullable Threshold threshold, boolean selected) {
    if (selected) {
      controller.onThreshold(category, threshold);
    }
  }

  static String id(HarmCategory category, @Nullable Threshold threshold) {
    return "threshold-"
        + category.name()
        + "-"
        + (threshold == null ? "NOT_SENT" : threshold.name());
  }

  private void show(Thresholds thresholds) {
    for (Choice choice : choices) {
      boolean chosen = choice.threshold() == thresholds.of(choice.category()).orElse(null);
      choice.button().setSelected(chosen);
    }
    preset.setText(
        texts.of(
            "compose.preset", texts.of(Preset.of(thresholds, controller.categories()).textKey())));
  }

  /** A button and what it stands for; null is not sent. */
  private record Choice(
      HarmCategory category, @Nullable Threshold threshold, ToggleButton button) {}
}
