package assay.ui.shell;

import assay.attempt.Session;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.ShellController;
import assay.ui.Styles;
import assay.ui.Workspace;
import assay.ui.WriteGuard;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sessions, to switch between them, make a new one and rename the one in hand. */
final class SessionPane extends VBox {
  private static final double ROW_HEIGHT = 44;
  private static final double BORDERS = 4;
  private static final int MOST_ROWS = 7;

  private final Workspace workspace;
  private final ShellController controller;
  private final Runnable close;
  private final Texts texts;
  private final VBox more = new VBox();
  private final ListView<Session> list;

  /**
   * @param close closes what this pane stands in
   */
  SessionPane(Workspace workspace, ShellController controller, Texts texts, Runnable close) {
    this.workspace = workspace;
    this.controller = controller;
    this.close = close;
    this.texts = texts;
    more.getStyleClass().add("button-column");
    list = list(texts);
    Button create = button("shell.session.new", Icons.ADD, texts, controller::onNewSession);
    create.setId(Styles.NEW_SESSION_BUTTON);
    Button rename =
        button("shell.session.rename", Icons.RENAME, texts, controller::onRenameSession);
    rename.setId(Styles.RENAME_SESSION_BUTTON);
    HBox buttons = new HBox(create, rename);
    buttons.getStyleClass().add("button-row");
    WriteGuard.on(workspace.closedProperty(), buttons);
    getStyleClass().add("session-pane");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("shell.sessions"), texts.language().locale()),
            list,
            buttons,
            more);
  }

  /** Adds a command below the others. */
  void add(String key, String id, Icons icon, Runnable action) {
    Button button = button(key, icon, texts, action);
    button.setId(id);
    button.getStyleClass().add("flat");
    more.getChildren().add(button);
  }

  /** Shows which session is in hand and gives the list the focus. */
  void onOpened() {
    list.setPrefHeight(Math.min(MOST_ROWS, workspace.sessions().size()) * ROW_HEIGHT + BORDERS);
    list.getSelectionModel().select(workspace.session());
    list.scrollTo(workspace.session());
    list.requestFocus();
  }

  private ListView<Session> list(Texts texts) {
    ListView<Session> sessions = new ListView<>(workspace.sessions());
    sessions.setId(Styles.SESSION_LIST);
    sessions.setFixedCellSize(ROW_HEIGHT);
    sessions.setAccessibleText(texts.of("shell.sessions"));
    sessions.setCellFactory(view -> new SessionCell(workspace, texts));
    sessions.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
    sessions.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    return sessions;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      choose();
    }
  }

  private void choose() {
    Session chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.run();
      controller.onSwitch(chosen);
    }
  }

  private Button button(String key, Icons icon, Texts texts, Runnable action) {
    Button button = new Button(texts.of(key), icon.node());
    button.setOnAction(
        event -> {
          close.run();
          action.run();
        });
    return button;
  }
}
