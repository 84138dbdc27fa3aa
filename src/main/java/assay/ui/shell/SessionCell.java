package assay.ui.shell;

import assay.attempt.Session;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A session's row: its name, when it was made, and a mark if it is in hand. */
final class SessionCell extends ListCell<Session> {
  private final Workspace workspace;
  private final Texts texts;
  private final DateTimeFormatter day;
  private final Label name = new Label();
  private final Label made = new Label();
  private final Node mark = Icons.CHOSEN.node();
  private final HBox row;

  SessionCell(Workspace workspace, Texts texts) {
    this.workspace = workspace;
    this.texts = texts;
    day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(texts.language().locale())
            .withZone(ZoneId.systemDefault());
    made.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    VBox words = new VBox(name, made);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(words, mark);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Session session, boolean empty) {
    super.updateItem(session, empty);
    if (empty || session == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      show(session);
    }
  }

  private void show(Session session) {
    boolean inHand = session.equals(workspace.session());
    name.setText(session.name());
    made.setText(texts.of("shell.session.made", day.format(session.createdAt())));
    mark.setVisible(inHand);
    setAccessibleText(inHand ? texts.of("shell.session.in-hand", session.name()) : session.name());
    setGraphic(row);
  }
}
