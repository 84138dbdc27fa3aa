package assay.ui.workbench.inspector;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** A long text that can be read and selected and not changed, with buttons above it. */
final class TextPane extends BorderPane {
  /** More than this no one reads on screen; the whole of it can be copied. */
  private static final int SHOWN = 400_000;

  private final TextArea area = new TextArea();
  private final FlowPane bar = new FlowPane();

  TextPane(String id, String accessibleText, Node... buttons) {
    area.setId(id);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(accessibleText);
    area.getStyleClass().add(InspectorStyles.CODE);
    bar.getChildren().setAll(buttons);
    bar.getStyleClass().add("inspector-bar");
    setTop(bar);
    setCenter(area);
  }

  void show(String text) {
    area.setText(text.length() > SHOWN ? text.substring(0, SHOWN) + "\n…" : text);
    area.setScrollTop(0);
    area.positionCaret(0);
  }
}
