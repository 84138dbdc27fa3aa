package assay.ui.workbench.configure;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.text.OutcomeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * A category and its threshold, in the exact order of strictness. The name stands beside the
 * choice, or above it where there is no room for both.
 */
final class CategoryRow extends Region {
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final double NAME = 84;
  private static final double GAP = 2;

  private final HarmCategory category;
  private final ConfigureController controller;
  private final OutcomeWords words;
  private final Label name;
  private final SegmentedButton segments;
  private final List<Segment> all = new ArrayList<>();
  private final Tooltip why = new Tooltip();
  private List<CategoryRow> together = List.of(this);

  CategoryRow(HarmCategory category, ConfigureController controller, OutcomeWords words) {
    this.category = category;
    this.controller = controller;
    this.words = words;
    name = new Label(words.categoryShort(category));
    name.getStyleClass().add("threshold-name");
    name.setTooltip(new Tooltip(category.wireName()));
    add(null);
    Arrays.stream(Threshold.values()).forEach(this::add);
    segments = new SegmentedButton(all.stream().map(Segment::button).toArray(ToggleButton[]::new));
    segments.setAccessibleText(words.category(category));
    name.setLabelFor(segments);
    setId(ConfigureStyles.THRESHOLD_ROW + "-" + category.name());
    getStyleClass().add(ConfigureStyles.THRESHOLD_ROW);
    getChildren().addAll(name, segments);
  }

  /** From now on these stand in line: their names have the same room. */
  static void align(List<CategoryRow> rows) {
    rows.forEach(row -> row.together = rows);
  }

  HarmCategory category() {
    return category;
  }

  private void add(@Nullable Threshold threshold) {
    ToggleButton button = new ToggleButton(words.thresholdShort(threshold));
    button.setId(ConfigureStyles.threshold(category, threshold));
    button.getStyleClass().add(ConfigureStyles.THRESHOLD);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setTooltip(new Tooltip(words.threshold(threshold)));
    all.add(new Segment(threshold, button));
    button.setOnAction(event -> button.setSelected(true));
    button.selectedProperty().subscribe(now -> choose(threshold, now));
  }

  /**
   * However it was selected, also by the arrow keys, which are no action. A second click on what is
   * chosen leaves it chosen.
   */
  private void choose(@Nullable Threshold threshold, boolean selected) {
    if (selected) {
      controller.onThreshold(category, threshold);
    }
  }

  /**
   * Shows what is chosen.
   *
   * @param standard thresholds less strict than this are marked
   */
  void show(Thresholds thresholds, Threshold standard) {
    Threshold chosen = thresholds.of(category).orElse(null);
    for (Segment segment : all) {
      Threshold own = segment.threshold();
      segment.button().setSelected(own == chosen);
      segment
          .button()
          .pseudoClassStateChanged(
              BELOW, own == chosen && own != null && standard.isStricterThan(own));
    }
  }

  /**
   * Greys what is not taken. What was chosen before can still be taken back.
   *
   * @param reason empty if the category is taken
   */
  void grey(String reason, Thresholds thresholds) {
    boolean taken = reason.isEmpty();
    boolean marked = !taken && thresholds.of(category).isPresent();
    for (Segment segment : all) {
      segment.button().setDisable(!taken && !(marked && segment.threshold() == null));
      String sentence = words.category(category) + ": " + words.threshold(segment.threshold());
      segment.button().setAccessibleText(taken ? sentence : sentence + ". " + reason);
    }
    name.setDisable(!taken && !marked);
    name.pseudoClassStateChanged(DANGER, marked);
    why.setText(reason);
    Greying.hang(this, why, !taken);
    setAccessibleText(taken ? words.category(category) : words.category(category) + ". " + reason);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double nameWidth() {
    return together.stream()
        .mapToDouble(row -> row.name.prefWidth(-1) + GAP)
        .reduce(NAME, Math::max);
  }

  private boolean isBeside(double width) {
    return width >= nameWidth() + segments.prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return nameWidth() + segments.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double own = segments.prefHeight(-1);
    return width < 0 || isBeside(width) ? own : name.prefHeight(-1) + GAP + own;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double high = segments.prefHeight(-1);
    if (isBeside(getWidth())) {
      double nameHigh = name.prefHeight(-1);
      double wide = nameWidth();
      name.resizeRelocate(0, snapPositionY((high - nameHigh) / 2), wide, nameHigh);
      segments.resizeRelocate(wide, 0, getWidth() - wide, high);
    } else {
      double nameHigh = name.prefHeight(-1);
      name.resizeRelocate(0, 0, getWidth(), nameHigh);
      segments.resizeRelocate(0, nameHigh + GAP, getWidth(), high);
    }
  }

  /** A button and what it stands for; null is not sent. */
  private record Segment(@Nullable Threshold threshold, ToggleButton button) {}
}
