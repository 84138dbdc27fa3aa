package assay.ui.sweep.plan;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.sweep.draft.LevelChoice;
import assay.ui.sweep.draft.PlanModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The harm categories against the thresholds: one that is marked is fixed, several vary. */
final class VaryPane extends VBox {
  private static final String FIXED = "●";
  private static final String VARIES = "✓";

  private final PlanModel model;
  private final PlanController controller;
  private final Texts texts;
  private final OutcomeWords words;
  private final SectionHeading heading;
  private final GridPane table = new GridPane();

  /**
   * @param further the axes for which the table has no place
   */
  VaryPane(PlanModel model, PlanController controller, Node further, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    this.heading = new SectionHeading(texts.of("sweep.vary.heading"), texts.language().locale());
    table.setId(PlanStyles.LEVELS);
    table.getStyleClass().add("level-table");
    Label legend = new Label(texts.of("sweep.vary.legend", FIXED, VARIES));
    legend.setWrapText(true);
    legend.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    getChildren()
        .addAll(heading, table, legend, new MoreAxesPane(model, controller, texts), further);
    model.categoriesProperty().subscribe(this::fill);
  }

  private void fill(List<HarmCategory> categories) {
    table.getChildren().clear();
    table.getColumnConstraints().setAll(columns());
    List<Optional<Threshold>> levels =
        model.thresholds(HarmCategory.HARASSMENT).offeredProperty().get();
    Label corner = head(texts.of("sweep.vary.category"));
    table.add(corner, 0, 0);
    for (int column = 0; column < levels.size(); column++) {
      table.add(head(words.thresholdShort(levels.get(column).orElse(null))), column + 1, 0);
    }
    for (int row = 0; row < categories.size(); row++) {
      add(categories.get(row), row + 1);
    }
    table.getChildren().stream()
        .filter(ToggleButton.class::isInstance)
        .findFirst()
        .ifPresent(heading::leadingTo);
  }

  private static List<ColumnConstraints> columns() {
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(0);
    ColumnConstraints level = new ColumnConstraints();
    level.setHalignment(HPos.CENTER);
    level.setMinWidth(USE_PREF_SIZE);
    return List.of(name, level, level, level, level, level, level);
  }

  private static Label head(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("level-head");
    label.setMinWidth(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void add(HarmCategory category, int row) {
    Label name = new Label(words.category(category));
    name.getStyleClass().add("level-name");
    name.setTooltip(new Tooltip(category.wireName()));
    name.setMaxWidth(Double.MAX_VALUE);
    table.add(name, 0, row);
    LevelChoice<Optional<Threshold>> choice = model.thresholds(category);
    int column = 1;
    for (Optional<Threshold> level : choice.offeredProperty().get()) {
      table.add(toggle(category, choice, level), column++, row);
    }
  }

  private ToggleButton toggle(
      HarmCategory category, LevelChoice<Optional<Threshold>> choice, Optional<Threshold> level) {
    ToggleButton button = new ToggleButton();
    button.setId(PlanStyles.level(category, level));
    button.getStyleClass().add("level-toggle");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMaxHeight(Double.MAX_VALUE);
    String name = words.category(category) + ": " + words.threshold(level.orElse(null));
    button.setTooltip(new Tooltip(name));
    button.setOnAction(
        event -> {
          controller.onToggle(choice, level);
          show(button, choice, level, name);
        });
    choice.chosenProperty().subscribe(now -> show(button, choice, level, name));
    return button;
  }

  /** Also after a click that changed nothing: the last one stays. */
  private void show(
      ToggleButton button,
      LevelChoice<Optional<Threshold>> choice,
      Optional<Threshold> level,
      String name) {
    boolean chosen = choice.has(level);
    button.setSelected(chosen);
    button.setText(chosen ? (choice.varies() ? VARIES : FIXED) : "");
    String state =
        texts.of(
            chosen
                ? (choice.varies() ? "sweep.level.varies" : "sweep.level.fixed")
                : "sweep.level.out");
    button.setAccessibleText(name + ". " + state);
  }
}
