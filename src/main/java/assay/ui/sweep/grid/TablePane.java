package assay.ui.sweep.grid;

import assay.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Every cell in a line, to be sorted and filtered. */
public final class TablePane extends BorderPane {
  private final GridController controller;
  private final Texts texts;
  private final CellWords words;
  private final FilteredList<CellEntry> filtered;
  private final TableView<CellEntry> table = new TableView<>();
  private final TextField filter = new TextField();
  private final ComboBox<CellLine.@Nullable Standing> state = new ComboBox<>();

  /** A table of these cells. */
  public TablePane(GridModel model, GridController controller, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    this.words = new CellWords(texts);
    this.filtered = new FilteredList<>(model.entries());
    setTop(bar());
    setUpTable();
    setCenter(table);
    model.axesProperty().subscribe(this::fillColumns);
  }

  private Node bar() {
    filter.setId(GridStyles.TABLE_FILTER);
    filter.setPromptText(texts.of("sweep.table.filter"));
    filter.setAccessibleText(texts.of("sweep.table.filter"));
    HBox.setHgrow(filter, Priority.ALWAYS);
    filter.textProperty().subscribe((before, now) -> filter());
    state.setId(GridStyles.TABLE_STATE);
    state.getItems().add(null);
    state.getItems().addAll(CellLine.Standing.values());
    state.setConverter(new StateNames());
    state.setAccessibleText(texts.of("sweep.column.state"));
    state.valueProperty().subscribe((before, now) -> filter());
    HBox bar = new HBox(filter, state);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("grid-bar");
    return bar;
  }

  private void filter() {
    String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
    CellLine.Standing only = state.getValue();
    filtered.setPredicate(entry -> passes(entry.line(), typed, only));
  }

  private static boolean passes(CellLine line, String typed, CellLine.@Nullable Standing only) {
    String all = String.join(" ", line.place().levels()).toLowerCase(Locale.ROOT);
    return (only == null || line.standing() == only) && all.contains(typed);
  }

  private void setUpTable() {
    table.setId(GridStyles.TABLE);
    table.getStyleClass().add("dense");
    table.setAccessibleText(texts.of("sweep.table.name"));
    SortedList<CellEntry> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setPlaceholder(new Label(texts.of("sweep.table.none")));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> controller.onSelect(now));
  }

  private void fillColumns(List<GridAxis> axes) {
    table.getColumns().clear();
    number("sweep.column.cell", CellLine::number, 50);
    for (GridAxis axis : axes) {
      int index = axis.index();
      add(axis.name(), line -> line.place().levels().get(index), index == 0 ? 150 : 100);
    }
    rate();
    number("group.SHOWN", line -> line.tally().shown(), 70);
    number("group.BY_SETTING", line -> line.tally().bySetting(), 80);
    number("group.OTHER_FILTER", line -> line.tally().otherFilter(), 90);
    number("group.ERROR", line -> line.tally().errors(), 64);
    add(texts.of("sweep.column.stability"), words::stability, 180);
    add(texts.of("sweep.column.state"), words::standing, 100);
  }

  private void rate() {
    TableColumn<CellEntry, CellLine> column =
        add(
            texts.of("sweep.column.blocked"),
            line -> words.count(line) + " · " + words.percent(line.blocked()),
            196);
    column.setComparator(Comparator.comparingDouble(line -> line.blocked().share()));
  }

  private void number(String key, ToDoubleFunction<CellLine> number, double width) {
    TableColumn<CellEntry, CellLine> column =
        add(texts.of(key), line -> String.valueOf((int) number.applyAsDouble(line)), width);
    column.setComparator(Comparator.comparingDouble(number));
    column.getStyleClass().add("number-column");
  }

  private TableColumn<CellEntry, CellLine> add(
      String name, Function<CellLine, String> value, double width) {
    TableColumn<CellEntry, CellLine> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> row.getValue().lineProperty());
    column.setCellFactory(c -> new TextOfLineCell(value));
    column.setComparator(Comparator.comparing(value));
    column.setPrefWidth(width);
    table.getColumns().add(column);
    return column;
  }

  private final class StateNames extends StringConverter<CellLine.@Nullable Standing> {
    @Override
    public String toString(CellLine.@Nullable Standing standing) {
      return standing == null ? texts.of("sweep.table.all") : words.standing(standing);
    }

    @Override
    public CellLine.@Nullable Standing fromString(String text) {
      return null;
    }
  }
}
