package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.Styles;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The attempts of the cell that is looked into; gone while there is none. */
final class AttemptsPane extends VBox {
  private static final double HEIGHT = 118;

  private final WatchModel model;
  private final CellController controller;
  private final Texts texts;
  private final TableView<AttemptLine> table = new TableView<>();

  AttemptsPane(WatchModel model, CellController controller, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    table.setId(WatchStyles.ATTEMPTS);
    table.setItems(model.attempts());
    table.getStyleClass().add("dense");
    table.setPrefHeight(HEIGHT);
    table.setMinHeight(HEIGHT);
    table.setPlaceholder(new Label(texts.of("sweep.attempts.none")));
    column("sweep.column.repeat", AttemptLine::place, 84);
    column("sweep.column.outcome", AttemptLine::title, 250);
    column("sweep.column.reason", AttemptLine::reason, 170);
    column("sweep.column.took", AttemptLine::took, 80);
    column("sweep.column.tokens", AttemptLine::tokens, 220);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open();
          }
        });
    getChildren().addAll(head(), table);
    visibleProperty().bind(model.cellProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private Node head() {
    Label title = new Label();
    title.setId(WatchStyles.ATTEMPTS_TITLE);
    title.textProperty().bind(model.cellProperty());
    title.setMinWidth(0);
    title.getStyleClass().add(Styles.SECTION_HEADING);
    table.accessibleTextProperty().bind(model.cellProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button open = new Button(texts.of("sweep.attempts.open"));
    open.setId(WatchStyles.OPEN_ATTEMPT);
    open.setMinWidth(USE_PREF_SIZE);
    open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    open.setOnAction(event -> open());
    HBox head = new HBox(title, gap, open);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void column(String key, Function<AttemptLine, String> value, double width) {
    TableColumn<AttemptLine, String> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    }
  }

  private void open() {
    AttemptLine chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      controller.onOpen(chosen);
    }
  }
}
