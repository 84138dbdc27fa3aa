package assay.ui.audit;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A table of the entries, a filter by event, and two buttons. */
final class AuditView extends BorderPane {
  private final AuditModel model;
  private final AuditController controller;
  private final Texts texts;
  private final TableView<AuditRow> table = new TableView<>();
  private final ComboBox<@Nullable String> filter = new ComboBox<>();
  private final Map<String, String> events = new LinkedHashMap<>();

  AuditView(AuditModel model, AuditController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    setId(AuditStyles.SCREEN);
    setTop(head());
    setUpTable();
    setCenter(table);
    model.allProperty().subscribe(this::offerEvents);
  }

  private Node head() {
    Label title = new Label(texts.of("audit.heading"));
    title.getStyleClass().add("audit-title");
    Label words = new Label(texts.of("audit.words"));
    words.setWrapText(true);
    words.getStyleClass().add(Styles.MUTED);
    Label older = new Label();
    older.setId(AuditStyles.OLDER);
    older.getStyleClass().add(Styles.MUTED);
    model
        .olderProperty()
        .subscribe(
            count ->
                older.setText(
                    count.intValue() == 0 ? "" : texts.of("audit.older", count.intValue())));
    older.visibleProperty().bind(older.textProperty().isNotEmpty());
    older.managedProperty().bind(older.visibleProperty());
    VBox head = new VBox(title, words, bar(), older);
    head.getStyleClass().add("audit-head");
    return head;
  }

  private Node bar() {
    filter.setId(AuditStyles.FILTER);
    filter.setAccessibleText(texts.of("audit.filter"));
    filter.setConverter(new Events());
    filter.valueProperty().subscribe(controller::onFilter);
    Button open = new Button(texts.of("audit.open"));
    open.setId(AuditStyles.OPEN);
    open.disableProperty()
        .bind(
            table
                .getSelectionModel()
                .selectedItemProperty()
                .map(row -> row.attempt() == null)
                .orElse(true));
    open.setOnAction(event -> open());
    Button copy = new Button(texts.of("audit.copy"), Icons.COPY.node());
    copy.setId(AuditStyles.COPY);
    copy.setOnAction(event -> copy());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(filter, gap, open, copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("button-row");
    return bar;
  }

  private void setUpTable() {
    table.setId(AuditStyles.TABLE);
    table.setAccessibleText(texts.of("audit.heading"));
    table.setItems(model.rows());
    table.setPlaceholder(empty());
    TableColumn<AuditRow, String> detail = column("audit.column.detail", AuditRow::detail, 700);
    detail.setCellFactory(column -> new DetailCell());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                narrow(column("audit.column.time", AuditRow::time, 220)),
                narrow(column("audit.column.event", AuditRow::event, 190)),
                narrow(column("audit.column.attempt", AuditView::attemptOf, 100)),
                detail));
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open();
          }
        });
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      open();
    }
  }

  private TableColumn<AuditRow, String> column(
      String key, Function<AuditRow, String> value, double width) {
    TableColumn<AuditRow, String> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** The detail has all the room that the others do not need. */
  private static TableColumn<AuditRow, String> narrow(TableColumn<AuditRow, String> column) {
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private static String attemptOf(AuditRow row) {
    return row.attempt() == null ? "–" : row.attempt().toString().substring(0, 8);
  }

  private Node empty() {
    Label title = new Label(texts.of("audit.empty.title"));
    title.getStyleClass().add("empty-title");
    Label hint = new Label(texts.of("audit.empty.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add(Styles.MUTED);
    VBox box = new VBox(Icons.LOCK.node(), title, hint);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    return box;
  }

  /** Those that occur, each once; the one in force stays so. */
  private void offerEvents(List<AuditRow> all) {
    all.forEach(row -> events.put(row.word(), row.event()));
    String inForce = filter.getValue();
    filter.getItems().setAll((String) null);
    events.keySet().stream().sorted().forEach(filter.getItems()::add);
    filter.setValue(inForce);
  }

  private void open() {
    AuditRow chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      controller.onOpen(chosen);
    }
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, controller.text()));
    controller.onCopied();
  }

  private final class Events extends StringConverter<@Nullable String> {
    @Override
    public String toString(@Nullable String word) {
      return word == null ? texts.of("audit.all") : Objects.requireNonNull(events.get(word));
    }

    @Override
    public @Nullable String fromString(String text) {
      return null;
    }
  }
}
