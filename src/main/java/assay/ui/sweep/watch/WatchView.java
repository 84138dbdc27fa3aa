package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.sweep.extend.Extension;
import assay.ui.sweep.grid.CellsPane;
import assay.ui.sweep.grid.GridController;
import assay.ui.sweep.grid.GroupLegend;
import assay.ui.sweep.grid.TablePane;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** The right side: one sweep from its title down to the buttons that steer it. */
final class WatchView extends BorderPane {
  private static final double BESIDE = 124;

  private final WatchModel model;
  private final CourseController course;
  private final Texts texts;
  private final LanesPane lanes;
  private final Extension extension;
  private @Nullable Stage window;
  private String titleBefore = "";

  /**
   * @param extension what stands there while the sweep is extended
   */
  WatchView(WatchModel model, Steering steering, Extension extension, Texts texts, Clock clock) {
    this.model = model;
    this.course = steering.course();
    this.extension = extension;
    this.texts = texts;
    this.lanes = new LanesPane(model, texts, clock);
    setId(WatchStyles.WATCH);
    VBox parts =
        new VBox(
            new HeadPane(model, steering.watch(), texts),
            results(),
            attempts(steering.cells()),
            extension.root(),
            beside(),
            buttons(steering.watch()));
    parts.getStyleClass().add("watch-parts");
    Node empty = empty();
    setCenter(new StackPane(parts, empty));
    model
        .shownProperty()
        .subscribe(
            shown -> {
              parts.setVisible(shown != null);
              empty.setVisible(shown == null);
            });
    sceneProperty().subscribe(this::remember);
    model.windowTitleProperty().subscribe(this::name);
  }

  /** The commands of this side. */
  record Steering(WatchController watch, CourseController course, CellController cells) {}

  /** Lets the seconds run. */
  void onShown() {
    lanes.onShown();
  }

  /** Stops them. */
  void onHidden() {
    lanes.onHidden();
  }

  /** A sweep goes on while another screen is in front, and the title with it. */
  private void remember(@Nullable Scene scene) {
    if (scene != null && scene.getWindow() instanceof Stage stage) {
      window = stage;
    }
  }

  private void name(String title) {
    if (window == null) {
      return;
    }
    if (titleBefore.isEmpty() && !title.isEmpty()) {
      titleBefore = Optional.ofNullable(window.getTitle()).orElse("");
    }
    window.setTitle(title.isEmpty() ? titleBefore : title);
    titleBefore = title.isEmpty() ? "" : titleBefore;
  }

  private Node results() {
    GridController grid = new GridController(model.grid());
    CellsPane cells = new CellsPane(model.grid(), grid, texts);
    TablePane table = new TablePane(model.grid(), grid, texts);
    ToggleButton asGrid = toggle(WatchStyles.AS_GRID, "sweep.as.grid");
    ToggleButton asTable = toggle(WatchStyles.AS_TABLE, "sweep.as.table");
    asGrid.setSelected(true);
    cells.visibleProperty().bind(asGrid.selectedProperty());
    table.visibleProperty().bind(asTable.selectedProperty());
    SegmentedButton segments = new SegmentedButton(asGrid, asTable);
    segments.getStyleClass().add("segments");
    segments.setAccessibleText(texts.of("sweep.as"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label legend = new Label(texts.of("sweep.grid.legend"));
    legend.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    legend.setMinWidth(0);
    HBox bar = new HBox(segments, legend, gap, export());
    cells.setBottom(new GroupLegend(texts));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("button-row");
    StackPane both = new StackPane(cells, table);
    both.setMinHeight(150);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox box = new VBox(bar, both);
    box.getStyleClass().add("section");
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  private ToggleButton toggle(String id, String key) {
    ToggleButton button = new ToggleButton(texts.of(key));
    button.setId(id);
    button.setOnAction(event -> button.setSelected(true));
    return button;
  }

  private MenuButton export() {
    MenuButton menu = new MenuButton(texts.of("sweep.export"));
    menu.setId(WatchStyles.EXPORT);
    menu.setMinWidth(USE_PREF_SIZE);
    for (ExportKind kind : ExportKind.values()) {
      MenuItem item = new MenuItem(texts.of("sweep.export." + kind));
      item.setOnAction(event -> course.onExport(kind));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node beside() {
    SpentPane spent = new SpentPane(model, texts);
    HBox.setHgrow(spent, Priority.ALWAYS);
    HBox.setHgrow(lanes, Priority.ALWAYS);
    spent.setMinWidth(0);
    lanes.setMinWidth(0);
    spent.setPrefWidth(300);
    lanes.setPrefWidth(300);
    FindingsPane findings = new FindingsPane(model, texts);
    HBox.setHgrow(findings, Priority.ALWAYS);
    findings.setMinWidth(0);
    findings.setPrefWidth(420);
    HBox row = new HBox(lanes, spent, findings);
    row.setMinHeight(BESIDE);
    row.setPrefHeight(BESIDE);
    row.getStyleClass().add("watch-beside");
    return unlessExtended(row);
  }

  private Node buttons(WatchController controller) {
    Button pause = button(WatchStyles.PAUSE, "sweep.pause", Set.of(Head.Phase.RUNNING));
    pause.setOnAction(event -> controller.onPause());
    Button resume = button(WatchStyles.RESUME, "sweep.resume", Set.of(Head.Phase.STOPPED));
    resume.setOnAction(event -> course.onResume());
    Button cancel =
        button(WatchStyles.CANCEL, "sweep.cancel", Set.of(Head.Phase.RUNNING, Head.Phase.STOPPING));
    cancel.getStyleClass().add("danger-text");
    cancel.setOnAction(event -> controller.onCancel());
    Button extend =
        button(WatchStyles.EXTEND, "sweep.extend", Set.of(Head.Phase.STOPPED, Head.Phase.DONE));
    extend.setOnAction(event -> controller.onExtend());
    FlowPane row = new FlowPane(pause, resume, cancel, extend);
    row.getStyleClass().add("plan-buttons");
    return unlessExtended(row);
  }

  private Node attempts(CellController cells) {
    AttemptsPane attempts = new AttemptsPane(model, cells, texts);
    StackPane place = new StackPane(attempts);
    place.visibleProperty().bind(extension.openProperty().not().and(attempts.visibleProperty()));
    place.managedProperty().bind(place.visibleProperty());
    return place;
  }

  private Node unlessExtended(Node node) {
    node.visibleProperty().bind(extension.openProperty().not());
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  /** Where nothing can be written, sweeps are only looked at. */
  private Button button(String id, String key, Set<Head.Phase> phases) {
    Button button = new Button(texts.of(key));
    button.setId(id);
    model.headProperty().subscribe(head -> show(button, phases));
    course.closedProperty().subscribe(why -> show(button, phases));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void show(Button button, Set<Head.Phase> phases) {
    boolean open = course.closedProperty().getValue().isEmpty();
    button.setVisible(open && phases.contains(model.headProperty().get().phase()));
  }

  private Node empty() {
    Label title = new Label(texts.of("sweep.empty.title"));
    title.getStyleClass().add("empty-title");
    Label hint = new Label(texts.of("sweep.empty.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add(Styles.MUTED);
    VBox box = new VBox(Icons.REPEAT.node(), title, hint);
    box.setId(WatchStyles.EMPTY);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    return box;
  }
}
