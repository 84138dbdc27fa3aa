package assay.ui.sweep.grid;

import assay.text.Texts;
import assay.ui.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The grid of cells, with what stands in its rows and columns and where it is cut above it. */
public final class CellsPane extends BorderPane {
  private static final double ROW = 58;
  private static final double COLUMN = 140;
  private static final double PER_LETTER = 8;
  private static final double WIDEST = 230;
  private static final double NAME = 150;

  private final GridModel model;
  private final GridController controller;
  private final Texts texts;
  private final CellWords words;
  private final TableView<GridRow> table = new TableView<>();
  private final FlowPane bar = new FlowPane();
  private boolean filling;

  /** A grid of these cells. */
  public CellsPane(GridModel model, GridController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.words = new CellWords(texts);
    bar.getStyleClass().add("grid-bar");
    setTop(bar);
    setUpTable();
    setCenter(table);
    model.rowsProperty().subscribe(this::fill);
  }

  private void setUpTable() {
    table.setId(GridStyles.GRID);
    table.getStyleClass().add("dense");
    table.setAccessibleText(texts.of("sweep.grid.name"));
    table.setFixedCellSize(ROW);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setPlaceholder(new Label(""));
    table.setOnMouseClicked(event -> select());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      select();
      event.consume();
    }
  }

  private void select() {
    List<TablePosition<?, ?>> chosen = List.copyOf(positions());
    if (!chosen.isEmpty()) {
      TablePosition<?, ?> at = chosen.getFirst();
      Object column = at.getTableColumn() == null ? null : at.getTableColumn().getUserData();
      if (column instanceof String level && at.getRow() < table.getItems().size()) {
        controller.onSelect(table.getItems().get(at.getRow()).at(level));
      }
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the table's own list is raw
  private List<TablePosition<?, ?>> positions() {
    return (List) table.getSelectionModel().getSelectedCells();
  }

  private void fill(List<GridRow> rows) {
    filling = true;
    fillBar();
    GridAxis across = model.columnAxisProperty().get();
    List<String> levels = across == null ? List.of("") : across.levels();
    if (!levels.equals(shownColumns())) {
      table.getColumns().setAll(List.of(names()));
      levels.stream().limit(GridModel.MOST_COLUMNS).forEach(this::addColumn);
    }
    GridAxis down = model.rowAxisProperty().get();
    table.getColumns().getFirst().setText(down == null ? "" : down.name());
    table.getItems().setAll(rows);
    filling = false;
  }

  private List<Object> shownColumns() {
    return table.getColumns().stream().skip(1).map(TableColumn::getUserData).toList();
  }

  private static TableColumn<GridRow, String> names() {
    TableColumn<GridRow, String> column = new TableColumn<>();
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().label()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(NAME);
    column.getStyleClass().add("grid-names");
    return column;
  }

  private void addColumn(String level) {
    TableColumn<GridRow, CellLine> column = new TableColumn<>();
    column.setText(level.isEmpty() ? texts.of("sweep.grid.blocked") : level);
    column.setUserData(level);
    column.setCellValueFactory(
        row -> {
          CellEntry entry = row.getValue().at(level);
          return entry == null ? null : entry.lineProperty();
        });
    column.setCellFactory(c -> new CellTileCell(words));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(Math.clamp(level.length() * PER_LETTER + COLUMN / 4, COLUMN, WIDEST));
    table.getColumns().add(column);
  }

  private void fillBar() {
    bar.getChildren().clear();
    List<GridAxis> axes =
        model.axesProperty().get().stream().filter(axis -> axis.levels().size() > 1).toList();
    if (axes.size() < 2) {
      return;
    }
    ComboBox<GridAxis> down = axisBox(GridStyles.ROWS, axes, model.rowAxisProperty().get());
    down.valueProperty().subscribe((before, now) -> chosen(now, controller::onRows));
    ComboBox<GridAxis> across = axisBox(GridStyles.COLUMNS, axes, model.columnAxisProperty().get());
    across.valueProperty().subscribe((before, now) -> chosen(now, controller::onColumns));
    bar.getChildren().add(labelled(texts.of("sweep.grid.rows"), down));
    bar.getChildren().add(labelled(texts.of("sweep.grid.columns"), across));
    model.facetAxes().forEach(axis -> bar.getChildren().add(facet(axis)));
  }

  private <T> void chosen(@Nullable T value, Consumer<T> action) {
    if (value != null && !filling) {
      action.accept(value);
    }
  }

  private ComboBox<GridAxis> axisBox(String id, List<GridAxis> axes, @Nullable GridAxis now) {
    ComboBox<GridAxis> box = new ComboBox<>();
    box.setId(id);
    box.setConverter(new AxisNames());
    box.getItems().setAll(axes);
    box.setValue(now);
    return box;
  }

  private Node facet(GridAxis axis) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(GridStyles.FACET + "-" + axis.index());
    box.getItems().setAll(axis.levels());
    box.setValue(model.facet(axis));
    box.setMaxWidth(220);
    box.valueProperty()
        .subscribe(
            (before, level) -> {
              if (!Objects.equals(level, model.facet(axis))) {
                chosen(level, now -> controller.onFacet(axis, now));
              }
            });
    return labelled(axis.name(), box);
  }

  private static Node labelled(String words, ComboBox<?> box) {
    Label label = new Label(words);
    label.setLabelFor(box);
    box.setAccessibleText(words);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    HBox line = new HBox(label, box);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("field-line");
    return line;
  }
}
