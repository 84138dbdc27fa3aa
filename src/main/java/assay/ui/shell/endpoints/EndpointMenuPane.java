package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ProblemLabel;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the button in the top bar opens: which endpoint, which model, and the way to all else. */
final class EndpointMenuPane extends VBox {
  /** As many endpoints as are seen without scrolling. */
  private static final int MOST_ROWS = 5;

  private static final double ROW_HEIGHT = 66;

  private final MenuModel model;
  private final EndpointsModel endpoints;
  private final MenuController controller;
  private final ModelWords words;
  private final Texts texts;
  private final EntryWords entryWords;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private Consumer<String> onEdit = name -> {};
  private Runnable onAdd = () -> {};

  EndpointMenuPane(
      MenuModel model,
      EndpointsModel endpoints,
      MenuController controller,
      ModelWords words,
      Texts texts) {
    this.model = model;
    this.endpoints = endpoints;
    this.controller = controller;
    this.words = words;
    this.texts = texts;
    this.entryWords = new EntryWords(texts);
    getStyleClass().add("endpoint-pane");
    rows.getStyleClass().add("endpoint-rows");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox choice = section("settings.endpoint", scroll, buttons());
    getChildren().addAll(choice, models(), paceSection());
    endpoints.entries().addListener((ListChangeListener<Entry>) change -> showRows());
  }

  /** Calls this with the name of the endpoint that shall be edited. */
  void setOnEdit(Consumer<String> action) {
    onEdit = action;
  }

  /** Calls this when an endpoint shall be added. */
  void setOnAdd(Runnable action) {
    onAdd = action;
  }

  /** Gives the endpoint in force the focus. */
  void onOpened() {
    rows.lookupAll(".radio-button").stream()
        .filter(node -> node instanceof RadioButton button && button.isSelected())
        .forEach(Node::requestFocus);
  }

  /** Rows are few: they are made anew, and the focus stays where it was. */
  private void showRows() {
    int focused = focusedRow();
    ToggleGroup group = new ToggleGroup();
    rows.getChildren().setAll(endpoints.entries().stream().map(e -> row(e, group)).toList());
    double height = Math.min(MOST_ROWS, rows.getChildren().size()) * ROW_HEIGHT;
    scroll.setPrefHeight(height);
    scroll.setMinHeight(height);
    if (focused >= 0 && focused < rows.getChildren().size()) {
      rows.getChildren().get(focused).lookup(".radio-button").requestFocus();
    }
  }

  private int focusedRow() {
    Node owner = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
    return owner instanceof RadioButton && owner.getParent() != null
        ? rows.getChildren().indexOf(owner.getParent().getParent())
        : -1;
  }

  private Node row(Entry entry, ToggleGroup group) {
    RadioButton button = new RadioButton(entryWords.title(entry));
    button.setId(Styles.endpointChoice(EndpointStyles.slug(entry.name())));
    button.setToggleGroup(group);
    button.setSelected(entry.isInHand());
    button.setAccessibleText(entryWords.aloud(entry));
    button.getStyleClass().add("endpoint-title");
    button.setOnAction(event -> controller.onUse(entry.name()));
    Label where = FieldRow.words(entryWords.where(entry));
    where.setWrapText(false);
    VBox lines = new VBox(2, button, indented(where), indented(state(entry)));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(6, lines, edit(entry));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(ROW_HEIGHT);
    row.setPrefHeight(ROW_HEIGHT);
    return row;
  }

  private Label state(Entry entry) {
    boolean missing = entry.key().isMissing();
    Label state = new Label(entryWords.state(entry));
    state.setGraphic((missing ? Icons.WARNING : Icons.KEY).node());
    state.getStyleClass().addAll(Styles.SMALL, "endpoint-state", missing ? "wrong" : Styles.MUTED);
    return state;
  }

  private static Label indented(Label label) {
    label.getStyleClass().add("below-radio");
    return label;
  }

  private Button edit(Entry entry) {
    Button button = new Button(null, Icons.RENAME.node());
    String name = texts.of("endpoints.menu.edit-one", entryWords.title(entry));
    button.setId(EndpointStyles.edit(entry.name()));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> onEdit.accept(entry.name()));
    return button;
  }

  private Node buttons() {
    Button add = new Button(texts.of("endpoints.menu.add"), Icons.ADD.node());
    add.setId(EndpointStyles.MENU_ADD);
    add.setOnAction(event -> onAdd.run());
    HBox buttons = new HBox(add);
    buttons.getStyleClass().add("button-row");
    return buttons;
  }

  private Node models() {
    ModelField field =
        new ModelField(
                ModelWords.suggestions(),
                model.modelProperty(),
                model.modelProblemProperty(),
                controller::onModel)
            .saying(words);
    field.setId(Styles.MODEL_FIELD);
    field.setAccessibleText(texts.of("settings.model"));
    model.modelProperty().subscribe((before, now) -> controller.onModelTyped());
    return section(
        "settings.model",
        field,
        new ProblemLabel(model.modelProblemProperty()),
        new LifeLabel(model.modelProperty(), words));
  }

  private Node paceSection() {
    Slider slider = new Slider(0, 1, 0);
    slider.setId(Styles.PACE_SLIDER);
    slider.setAccessibleText(texts.of("settings.pace"));
    slider.setBlockIncrement(0.1);
    model.paceProperty().subscribe(pace -> slider.setValue(pace.doubleValue()));
    slider.valueProperty().subscribe((before, now) -> controller.onPace(now.doubleValue()));
    return shownIf(model.simulatedProperty(), section("settings.pace", slider, paceEnds()));
  }

  private HBox paceEnds() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    return new HBox(
        FieldRow.words(texts.of("settings.pace.instant")),
        between,
        FieldRow.words(texts.of("settings.pace.plausible")));
  }

  private VBox section(String headingKey, Node... parts) {
    VBox section = new VBox(new SectionHeading(texts.of(headingKey), texts.language().locale()));
    section.getChildren().addAll(parts);
    section.getStyleClass().add("section");
    return section;
  }

  private static Node shownIf(ObservableValue<Boolean> condition, Node node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
