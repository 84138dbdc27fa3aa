package assay.ui.workbench.redecode;

import assay.attempt.Attempt;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far it is, a way to stop it, and a row for each answer that comes out otherwise. */
final class RedecodePane extends VBox {
  static final String PANE = "redecode";
  static final String WORDS = "redecode-words";
  static final String CHANGES = "redecode-changes";
  static final String CANCEL = "redecode-cancel";
  static final String CLOSE = "redecode-close";

  private final RedecodeModel model;

  RedecodePane(
      RedecodeModel model, RedecodeController controller, Texts texts, Consumer<Attempt> onSelect) {
    this.model = model;
    setId(PANE);
    getStyleClass().add(PANE);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(model.openProperty());
    getChildren().addAll(head(controller, texts), list(texts, onSelect));
  }

  private Node head(RedecodeController controller, Texts texts) {
    Label words = new Label();
    words.setId(WORDS);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.textProperty().bind(model.wordsProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(90);
    bar.setMinWidth(60);
    bar.progressProperty().bind(model.fractionProperty());
    bar.accessibleTextProperty().bind(model.wordsProperty());
    Button cancel = new Button(texts.of("shell.cancel"));
    cancel.setId(CANCEL);
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> controller.onCancel());
    show(bar);
    show(cancel);
    Button close = new Button(null, Icons.CLOSE.node());
    close.setId(CLOSE);
    close.getStyleClass().addAll("button-icon", "flat", "small");
    close.setAccessibleText(texts.of("shell.close"));
    close.setOnAction(event -> controller.onClose());
    HBox head = new HBox(words, bar, cancel, close);
    head.getStyleClass().add("redecode-head");
    return head;
  }

  /** While it runs. */
  private void show(Node node) {
    node.visibleProperty().bind(model.runningProperty());
    node.managedProperty().bind(model.runningProperty());
  }

  private Node list(Texts texts, Consumer<Attempt> onSelect) {
    ListView<ChangeRow> list = new ListView<>(model.changes());
    list.setId(CHANGES);
    list.setAccessibleText(texts.of("redecode.changes"));
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                onSelect.accept(row.attempt());
              }
            });
    list.visibleProperty().bind(Bindings.isNotEmpty(model.changes()));
    list.managedProperty().bind(list.visibleProperty());
    return list;
  }

  private static final class Cell extends ListCell<@Nullable ChangeRow> {
    @Override
    protected void updateItem(@Nullable ChangeRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(empty || row == null ? null : drawn(row));
      setAccessibleText(
          row == null ? "" : row.title() + ". " + String.join(". ", row.differences()));
    }

    private static Node drawn(ChangeRow row) {
      Label title = new Label(row.title());
      title.getStyleClass().add("strong");
      VBox box = new VBox(title);
      for (String difference : row.differences()) {
        Label line = new Label(difference);
        line.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        box.getChildren().add(line);
      }
      box.setMinWidth(0);
      box.setPrefWidth(100);
      return box;
    }
  }
}
