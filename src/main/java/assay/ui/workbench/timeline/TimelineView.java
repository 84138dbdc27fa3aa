package assay.ui.workbench.timeline;

import assay.attempt.Outcome;
import assay.figures.Costs;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.Styles;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The middle of the workbench: filters above, rows below. */
final class TimelineView extends BorderPane {
  private static final int NEAR_END = 30;

  private final TimelineModel model;
  private final TimelineController controller;
  private final Texts texts;
  private final ListView<TimelineRow> list = new ListView<>();
  private final MenuButton menu = new MenuButton();
  private final List<TimelineCell> cells = new ArrayList<>();
  private final javafx.animation.Timeline ticking;

  TimelineView(
      TimelineModel model,
      TimelineController controller,
      Texts texts,
      Costs costs,
      Pictures pictures,
      Clock clock) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.ticking =
        new javafx.animation.Timeline(
            new KeyFrame(Duration.millis(200), e -> cells.forEach(TimelineCell::tick)));
    ticking.setCycleCount(Animation.INDEFINITE);
    setId(TimelineStyles.TIMELINE);
    setTop(bar());
    RowWords words = new RowWords(texts, costs, ZoneId.systemDefault());
    list.setCellFactory(l -> cell(words, pictures, clock));
    list.setId(TimelineStyles.LIST);
    list.setAccessibleText(texts.of("timeline.name"));
    list.setItems(model.rows());
    list.setPlaceholder(empty());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((p, before, now) -> onSelected(now));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::passHeaders);
    model.selectedProperty().addListener((p, before, now) -> select(now));
    model
        .rows()
        .addListener(
            (ListChangeListener<TimelineRow>) change -> select(model.selectedProperty().get()));
    setCenter(list);
  }

  /** Lets the seconds of what is under way run. */
  void onShown() {
    ticking.play();
  }

  /** Stops them. */
  void onHidden() {
    ticking.pause();
  }

  private void onSelected(@Nullable TimelineRow row) {
    if (row instanceof Entry entry) {
      controller.onSelect(entry.attempt());
    }
  }

  /**
   * Arrow keys go from attempt to attempt: the line above a run is passed, by focusing it first, so
   * that the list itself takes the step behind it and scrolls as it always does.
   */
  private void passHeaders(KeyEvent event) {
    if (event.getCode() == KeyCode.HOME && !event.isShortcutDown() && isHeader(0)) {
      list.getSelectionModel().clearAndSelect(1);
      list.scrollTo(0);
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      step(event, event.getCode() == KeyCode.DOWN ? 1 : -1);
    }
  }

  private void step(KeyEvent event, int step) {
    int header = list.getFocusModel().getFocusedIndex() + step;
    if (isHeader(header) && header + step < 0) {
      list.scrollTo(0);
      event.consume();
    } else if (isHeader(header)) {
      list.getFocusModel().focus(header);
    }
  }

  private boolean isHeader(int index) {
    List<TimelineRow> rows = model.rows();
    return index >= 0 && index < rows.size() && rows.get(index) instanceof TimelineRow.Header;
  }

  /** Replaced rows lose the list's own selection; the attempt in hand stays in hand. */
  private void select(assay.attempt.@Nullable Attempt attempt) {
    TimelineRow inList = list.getSelectionModel().getSelectedItem();
    boolean same =
        attempt != null
            && inList instanceof Entry entry
            && entry.attempt().id().equals(attempt.id());
    if (attempt != null && !same) {
      model.rows().stream()
          .filter(r -> r instanceof Entry e && e.attempt().id().equals(attempt.id()))
          .findFirst()
          .ifPresent(r -> list.getSelectionModel().select(r));
    }
  }

  private TimelineCell cell(RowWords words, Pictures pictures, Clock clock) {
    TimelineCell cell =
        new TimelineCell(
            new RunHeader(words, texts),
            new AttemptRow(words, texts, pictures),
            clock::instant,
            this::onCellShown);
    cells.add(cell);
    return cell;
  }

  private void onCellShown(int index) {
    if (index >= model.rows().size() - NEAR_END) {
      controller.onNearEnd();
    }
  }

  /**
   * Adds a command to the menu.
   *
   * @param closed why it cannot be done, which stands beside its words; empty if it can
   */
  void addCommand(String words, Runnable action, ObservableValue<String> closed) {
    MenuItem item = new MenuItem();
    item.disableProperty().bind(closed.map(why -> !why.isEmpty()));
    item.textProperty().bind(closed.map(why -> why.isEmpty() ? words : words + " – " + why));
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }

  private Node bar() {
    menu.setId(TimelineStyles.MENU);
    menu.setGraphic(Icons.MORE.node());
    menu.getStyleClass().addAll("flat", "no-arrow");
    menu.setAccessibleText(texts.of("timeline.menu"));
    menu.setTooltip(new Tooltip(texts.of("timeline.menu")));
    menu.visibleProperty().bind(Bindings.isNotEmpty(menu.getItems()));
    BorderPane bar = new BorderPane(filters());
    bar.setRight(menu);
    BorderPane.setAlignment(menu, Pos.TOP_RIGHT);
    bar.getStyleClass().add("timeline-bar");
    return bar;
  }

  private Node filters() {
    FlowPane bar = new FlowPane(filter(null));
    for (Outcome.Group group : Outcome.Group.values()) {
      bar.getChildren().add(filter(group));
    }
    bar.setId(TimelineStyles.FILTERS);
    bar.getStyleClass().add(TimelineStyles.FILTERS);
    bar.setAlignment(Pos.CENTER_LEFT);
    model.countsProperty().subscribe(counts -> nameFilters(bar, counts));
    model.rows().subscribe(() -> nameFilters(bar, model.countsProperty().get()));
    model.groupProperty().subscribe(group -> mark(bar, group));
    return bar;
  }

  private ToggleButton filter(Outcome.@Nullable Group group) {
    ToggleButton chip = new ToggleButton();
    chip.setId(TimelineStyles.FILTER + "-" + (group == null ? "ALL" : group.name()));
    chip.setUserData(group);
    chip.getStyleClass().addAll(Styles.CHIP, TimelineStyles.FILTER);
    chip.setOnAction(event -> filter(chip, group));
    if (group != null) {
      Look look = Look.valueOf(group.name());
      chip.setGraphic(look.icon().node());
      chip.getStyleClass().add(look.styleClass());
    }
    return chip;
  }

  /** A second click on the filter in force leaves it in force. */
  private void filter(ToggleButton chip, Outcome.@Nullable Group group) {
    chip.setSelected(true);
    controller.onFilter(group);
  }

  private void nameFilters(FlowPane bar, Map<Outcome.Group, Integer> counts) {
    int complete = counts.values().stream().mapToInt(Integer::intValue).sum();
    for (Node node : bar.getChildren()) {
      ToggleButton chip = (ToggleButton) node;
      Object group = chip.getUserData();
      long count =
          group == null
              ? complete + model.underWay()
              : counts.getOrDefault((Outcome.Group) group, 0);
      chip.setText(texts.of("timeline.filter." + (group == null ? "ALL" : group), count));
    }
  }

  private static void mark(FlowPane bar, Outcome.@Nullable Group group) {
    bar.getChildren()
        .forEach(
            node -> ((ToggleButton) node).setSelected(Objects.equals(node.getUserData(), group)));
  }

  private Node empty() {
    Label title = new Label();
    title.getStyleClass().add("empty-title");
    Label hint = new Label();
    hint.setWrapText(true);
    hint.getStyleClass().add(Styles.MUTED);
    VBox box = new VBox(Icons.IMAGE.node(), title, hint);
    box.setId(TimelineStyles.EMPTY);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add(TimelineStyles.EMPTY);
    box.visibleProperty().bind(model.loadedProperty());
    model.groupProperty().subscribe(() -> nameEmpty(title, hint));
    model.searchingProperty().subscribe(() -> nameEmpty(title, hint));
    nameEmpty(title, hint);
    return box;
  }

  private void nameEmpty(Label title, Label hint) {
    String key = model.isFiltered() ? "timeline.empty.filtered" : "timeline.empty.first";
    title.setText(texts.of(key + ".title"));
    hint.setText(texts.of(key + ".hint"));
  }
}
