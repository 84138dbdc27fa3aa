package assay.ui.workbench.configure;

import assay.attempt.Capabilities;
import assay.attempt.HarmCategory;
import assay.attempt.Protocol;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A threshold for each category and presets for all of them; those of Vertex AI alone and what
 * thresholds look at below a line that opens.
 */
final class ThresholdPane extends VBox {
  private final ConfigureModel model;
  private final ConfigureController controller;
  private final Texts texts;
  private final NotTaken notTaken;
  private final OutcomeWords words;
  private final List<CategoryRow> rows = new ArrayList<>();
  private final MenuButton preset = new MenuButton();
  private final Line confirmed = new Line(Icons.INFO.node());
  private final Line below = new Line(Icons.WARNING.node());
  private final Line vertexOnly = new Line(null);

  ThresholdPane(ConfigureModel model, ConfigureController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.notTaken = new NotTaken(texts);
    this.words = new OutcomeWords(texts);
    getStyleClass().add("compose-block");
    confirmed.setId(ConfigureStyles.NOT_CONFIRMED);
    below.setId(ConfigureStyles.BELOW_STANDARD);
    Line always = new Line(Icons.LOCK.node());
    always.setText(texts.of("compose.thresholds.always"));
    getChildren()
        .addAll(
            heading(),
            rows(Capabilities.categoriesOf(Protocol.GEMINI)),
            confirmed,
            always,
            standard(),
            below,
            more());
    model.thresholdsProperty().subscribe(this::show);
    model.targetProperty().subscribe(this::show);
    model.standardProperty().subscribe(this::show);
    show();
  }

  private Node heading() {
    preset.setId(ConfigureStyles.PRESET_BUTTON);
    preset.getStyleClass().addAll("flat", "small", "accent");
    for (Preset choice : Preset.values()) {
      MenuItem item = new MenuItem(texts.of(choice.textKey()));
      item.setOnAction(event -> controller.onPreset(choice));
      item.setDisable(choice == Preset.CUSTOM);
      preset.getItems().add(item);
    }
    SectionHeading heading =
        new SectionHeading(texts.of("compose.thresholds.heading"), texts.language().locale());
    heading.setMinWidth(USE_PREF_SIZE); // the words of the button give way
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(heading, gap, preset);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private VBox rows(List<HarmCategory> categories) {
    VBox box = new VBox();
    box.getStyleClass().add("threshold-rows");
    List<CategoryRow> together =
        categories.stream().map(category -> new CategoryRow(category, controller, words)).toList();
    CategoryRow.align(together);
    rows.addAll(together);
    box.getChildren().addAll(together);
    return box;
  }

  /** The session's standard, and a menu to change it. */
  private Node standard() {
    MenuButton button = new MenuButton();
    button.setId(ConfigureStyles.STANDARD_BUTTON);
    button.getStyleClass().addAll("flat", "small", "accent");
    for (Threshold threshold : Threshold.values()) {
      MenuItem item = new MenuItem(words.threshold(threshold));
      item.setOnAction(event -> controller.onStandard(threshold));
      button.getItems().add(item);
    }
    model
        .standardProperty()
        .subscribe(now -> button.setText(texts.of("compose.standard", words.thresholdShort(now))));
    button.setAccessibleHelp(texts.of("compose.standard.words"));
    button.setTooltip(new javafx.scene.control.Tooltip(texts.of("compose.standard.words")));
    return button;
  }

  private Node more() {
    List<HarmCategory> onlyVertex = new ArrayList<>(Capabilities.categoriesOf(Protocol.VERTEX));
    onlyVertex.removeAll(Capabilities.categoriesOf(Protocol.GEMINI));
    vertexOnly.getStyleClass().add(ConfigureStyles.NOT_TAKEN);
    CheckBox show = new CheckBox(texts.of("compose.more.deprecated"));
    show.setId(ConfigureStyles.DEPRECATED_BOX);
    show.selectedProperty().bindBidirectional(model.deprecatedShownProperty());
    Line deprecated = new Line(null);
    deprecated.setText(texts.of("compose.more.deprecated.words"));
    VBox old = new VBox(deprecated, rows(Capabilities.deprecatedCategoriesOf(Protocol.GEMINI)));
    old.getStyleClass().add("compose-block");
    old.visibleProperty().bind(show.selectedProperty());
    old.managedProperty().bind(show.selectedProperty());
    VBox content =
        new VBox(vertexOnly, rows(onlyVertex), new MethodPane(model, controller, texts), show, old);
    content.getStyleClass().add("compose-block");
    return new Disclosure(
        ConfigureStyles.MORE_CATEGORIES, texts.of("compose.more.categories"), content);
  }

  private void show() {
    Thresholds thresholds = model.thresholdsProperty().get();
    Target target = model.targetProperty().get();
    for (CategoryRow row : rows) {
      boolean taken = target.takes(row.category());
      row.show(thresholds, model.standardProperty().get());
      row.grey(taken ? "" : notTaken.category(row.category()), thresholds);
    }
    confirmed.setText(
        target.endpoint().confirmsThresholds() ? "" : texts.of("compose.thresholds.not-confirmed"));
    vertexOnly.setText(
        target.takes(HarmCategory.JAILBREAK)
            ? ""
            : texts.of("compose.not-taken.vertex-only.words"));
    below.setText(belowWords());
    preset.setText(
        texts.of(
            "compose.preset", texts.of(Preset.of(thresholds, controller.categories()).textKey())));
  }

  private String belowWords() {
    List<HarmCategory> categories = model.belowStandard();
    return categories.isEmpty()
        ? ""
        : texts.of(
            "compose.standard.below",
            categories.stream().map(words::categoryShort).collect(Collectors.joining(", ")));
  }
}
