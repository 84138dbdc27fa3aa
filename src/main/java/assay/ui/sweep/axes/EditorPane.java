package assay.ui.sweep.axes;

import assay.attempt.ReferenceImage;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ProblemLabel;
import assay.ui.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where an axis is made; gone while none is. */
final class EditorPane extends VBox {
  private static final int ROWS = 2;

  private final AxesModel model;
  private final AxesController controller;
  private final Texts texts;
  private final Label title = new Label();
  private final VBox levels = new VBox();
  private final FlowPane things = new FlowPane();
  private final FlowPane thresholds = new FlowPane();

  EditorPane(AxesModel model, AxesController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    setId(AxesStyles.EDITOR);
    getStyleClass().addAll(Styles.CARD, "axis-editor");
    levels.getStyleClass().add("axis-levels");
    things.getStyleClass().add("level-chips");
    thresholds.getStyleClass().add("level-chips");
    title.getStyleClass().add("axis-title");
    ProblemLabel problem = new ProblemLabel(model.problemProperty());
    problem.setId(AxesStyles.PROBLEM);
    things.setManaged(false);
    thresholds.setManaged(false);
    getChildren().addAll(title, levels, level(), confirmed(), things, thresholds, problem, foot());
    model.levels().addListener((ListChangeListener<LevelDraft>) change -> fillLevels());
    model.things().addListener((ListChangeListener<Pick>) change -> fill(things, model.things()));
    model
        .thresholds()
        .addListener((ListChangeListener<Pick>) change -> fill(thresholds, model.thresholds()));
    model.openProperty().subscribe(this::show);
  }

  private void show(@Nullable AxisKind kind) {
    setVisible(kind != null);
    setManaged(kind != null);
    if (kind != null) {
      title.setText(texts.of(kind.textKey()));
      fillLevels();
      Node first = kind.isTyped() ? levels.lookup(".text-field") : things.lookup(".toggle-button");
      if (first != null) {
        first.requestFocus();
      }
    }
  }

  private void fillLevels() {
    AxisKind kind = model.openProperty().get();
    levels.getChildren().clear();
    if (kind != null && kind.isTyped()) {
      List<LevelDraft> all = model.levels();
      for (int i = 0; i < all.size(); i++) {
        levels.getChildren().add(row(kind, all.get(i), i + 1));
      }
    }
  }

  private Node row(AxisKind kind, LevelDraft level, int number) {
    TextField label = new TextField();
    label.setId(AxesStyles.LABEL + number);
    String name = texts.of(kind == AxisKind.STEPS ? "sweep.axes.purpose" : "sweep.axes.label");
    label.setPromptText(name);
    label.setAccessibleText(name + " " + number);
    label.textProperty().bindBidirectional(level.labelProperty());
    label.getStyleClass().add("axis-label");
    Node content = kind == AxisKind.IMAGES ? images(level, number) : words(kind, level, number);
    HBox.setHgrow(content, Priority.ALWAYS);
    Button out = new Button("", Icons.REMOVE.node());
    out.setAccessibleText(texts.of("sweep.axes.level.remove") + " " + number);
    out.setOnAction(event -> controller.onRemove(level));
    HBox row = new HBox(label, content, out);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("button-row");
    return row;
  }

  private Node words(AxisKind kind, LevelDraft level, int number) {
    TextArea words = new TextArea();
    words.setId(AxesStyles.WORDS + number);
    words.setPrefRowCount(ROWS);
    words.setWrapText(true);
    words.setPromptText(texts.of("sweep.axes.words." + kind));
    words.setAccessibleText(texts.of("sweep.axes.words." + kind) + " " + number);
    words.textProperty().bindBidirectional(level.wordsProperty());
    return words;
  }

  /** Which images a level has, and the button that asks for them. */
  private Node images(LevelDraft level, int number) {
    Label names = new Label();
    names.setWrapText(true);
    names.setMinHeight(USE_PREF_SIZE);
    names.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(names, Priority.ALWAYS);
    names
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    level.images().isEmpty()
                        ? texts.of("sweep.axes.images.none")
                        : level.images().stream()
                            .map(ReferenceImage::name)
                            .collect(Collectors.joining(", ")),
                level.images()));
    Button choose = new Button(texts.of("sweep.axes.images.choose"));
    choose.setId(AxesStyles.IMAGES + number);
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(event -> controller.onImages(level));
    HBox row = new HBox(names, choose);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    return row;
  }

  private Node level() {
    Button more = new Button("", Icons.ADD.node());
    more.setId(AxesStyles.LEVEL);
    model
        .openProperty()
        .subscribe(
            kind ->
                more.setText(
                    texts.of(kind == AxisKind.STEPS ? "sweep.axes.step" : "sweep.axes.level")));
    more.setOnAction(event -> controller.onLevel());
    return onlyForWords(more);
  }

  private Node confirmed() {
    CheckBox box = new CheckBox();
    model
        .openProperty()
        .subscribe(
            kind ->
                box.setText(
                    texts.of(
                        kind == AxisKind.IMAGES
                            ? "sweep.axes.confirmed.images"
                            : "sweep.axes.confirmed")));
    box.setId(AxesStyles.CONFIRMED);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(model.confirmedProperty());
    return onlyForWords(box);
  }

  private Node onlyForWords(Node node) {
    model
        .openProperty()
        .subscribe(
            kind -> {
              node.setVisible(kind != null && kind.isTyped());
              node.setManaged(node.isVisible());
            });
    return node;
  }

  private void fill(FlowPane chips, List<Pick> offered) {
    chips.getChildren().clear();
    for (Pick pick : offered) {
      ToggleButton chip = new ToggleButton(pick.words());
      chip.setId(AxesStyles.PICK + Styles.kebab(pick.key()));
      chip.setMnemonicParsing(false);
      chip.getStyleClass().add(Styles.CHIP);
      chip.setSelected(model.picked().contains(pick.key()));
      chip.setOnAction(event -> controller.onPick(pick, chip.isSelected()));
      chips.getChildren().add(chip);
    }
    chips.setManaged(!offered.isEmpty());
  }

  private Node foot() {
    Button done = new Button(texts.of("sweep.axes.done"));
    done.setId(AxesStyles.DONE);
    done.setOnAction(event -> controller.onDone());
    Button cancel = new Button(texts.of("sweep.axes.cancel"));
    cancel.setId(AxesStyles.CANCEL);
    cancel.setOnAction(event -> controller.onCancel());
    HBox row = new HBox(done, cancel);
    row.getStyleClass().add("button-row");
    return row;
  }
}
