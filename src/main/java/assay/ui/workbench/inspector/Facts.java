package assay.ui.workbench.inspector;

import assay.ui.Styles;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left and what is known of them on the right. */
final class Facts extends GridPane {
  private static final int SHORT = 110;

  /**
   * @param room for the names
   */
  Facts(double room) {
    ColumnConstraints names = new ColumnConstraints(room);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    getColumnConstraints().addAll(names, values);
    getStyleClass().add(InspectorStyles.FACTS);
  }

  void clear() {
    getChildren().clear();
  }

  /** Adds a line; nothing if there is nothing to say. */
  void add(String name, String value) {
    if (!value.isBlank()) {
      addLine(name, value);
    }
  }

  /** Adds a line whose value may be long: some of it, and a link that shows all. */
  void addLong(String name, String value, String more) {
    if (value.length() <= SHORT) {
      add(name, value);
      return;
    }
    Label label = addLine(name, value.substring(0, SHORT).strip() + "…");
    Hyperlink link = new Hyperlink(more);
    link.setOnAction(event -> showAll(label, value, link));
    add(link, 1, getRowCount());
  }

  private void showAll(Label label, String value, Hyperlink link) {
    label.setText(value);
    getChildren().remove(link);
  }

  private Label addLine(String name, String value) {
    Label left = new Label(name);
    left.getStyleClass().addAll(Styles.MUTED, InspectorStyles.FACT_NAME);
    left.setWrapText(true);
    Label right = new Label(value);
    right.setWrapText(true);
    right.setMinHeight(USE_PREF_SIZE);
    left.setLabelFor(right);
    int row = getRowCount();
    addRow(row, left, right);
    setValignment(left, VPos.TOP);
    setValignment(right, VPos.TOP);
    return right;
  }
}
