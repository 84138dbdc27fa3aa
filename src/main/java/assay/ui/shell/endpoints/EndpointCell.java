package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.Icons;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An endpoint's row in the list: its name, where it is, how it is, and whether it is in use. */
final class EndpointCell extends ListCell<Entry> {
  private final EntryWords words;
  private final Label title = new Label();
  private final Label where = new Label();
  private final Label state = new Label();
  private final Badge inUse;
  private final VBox rows;

  EndpointCell(Texts texts) {
    words = new EntryWords(texts);
    inUse = new Badge(texts.of("endpoints.row.in-use"), Badge.Tone.INFO);
    title.getStyleClass().add("endpoint-title");
    title.setMinWidth(0);
    where.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    state.getStyleClass().addAll(Styles.SMALL, "endpoint-state");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox top = new HBox(6, title, between, inUse);
    top.setAlignment(Pos.CENTER_LEFT);
    rows = new VBox(1, top, where, state);
    rows.setAlignment(Pos.CENTER_LEFT);
    rows.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      show(entry);
    }
  }

  private void show(Entry entry) {
    boolean wrong = !entry.isWhole() || entry.key().isMissing();
    title.setText(words.title(entry));
    where.setText(words.where(entry));
    state.setText(words.state(entry));
    state.setGraphic((wrong ? Icons.WARNING : Icons.KEY).node());
    state.getStyleClass().removeAll("wrong", Styles.MUTED);
    state.getStyleClass().add(wrong ? "wrong" : Styles.MUTED);
    inUse.setVisible(entry.isInHand());
    inUse.setManaged(entry.isInHand());
    setAccessibleText(words.aloud(entry));
    setGraphic(rows);
  }
}
