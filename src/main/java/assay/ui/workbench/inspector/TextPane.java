package assay.ui.workbench.inspector;

import assay.ui.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A long text that can be read and selected and not changed, with buttons above it. */
final class TextPane extends BorderPane {
  /** More than this no one reads on screen; the whole of it can be copied. */
  private static final int SHOWN = 400_000;

  private final TextArea area = new TextArea();
  private final FlowPane bar = new FlowPane();
  private final Label note = new Label();

  TextPane(String id, String accessibleText, Node... buttons) {
    area.setId(id);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(accessibleText);
    area.getStyleClass().add(InspectorStyles.CODE);
    bar.getChildren().setAll(buttons);
    bar.getStyleClass().add("inspector-bar");
    note.setId(id + "-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().addAll(Styles.SMALL, InspectorStyles.TEXT_NOTE);
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    setTop(new VBox(bar, note));
    setCenter(area);
  }

  void show(String text) {
    area.setText(text.length() > SHOWN ? text.substring(0, SHOWN) + "\n…" : text);
    area.setScrollTop(0);
    area.positionCaret(0);
  }

  /** Says something above the text; nothing if it is empty. */
  void note(String words) {
    note.setText(words);
  }
}
