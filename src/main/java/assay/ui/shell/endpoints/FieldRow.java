package assay.ui.shell.endpoints;

import assay.ui.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of a form: what it is called on the left, the field and what is said of it right of it. */
final class FieldRow extends HBox {
  private static final double LABEL_WIDTH = 140;

  FieldRow(String name, Node field, Node... below) {
    Label label = new Label(name);
    label.setLabelFor(field);
    label.setWrapText(true);
    label.setMinWidth(LABEL_WIDTH);
    label.setPrefWidth(LABEL_WIDTH);
    label.setMaxWidth(LABEL_WIDTH);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("field-name");
    VBox right = new VBox(field);
    right.getChildren().addAll(below);
    right.getStyleClass().add("field-side");
    setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(label, right);
    getStyleClass().add("field-row");
    field.setAccessibleText(name);
  }

  /** There only while this holds. */
  FieldRow shownIf(ObservableValue<Boolean> condition) {
    visibleProperty().bind(condition);
    managedProperty().bind(visibleProperty());
    return this;
  }

  /** Small grey words below a field. */
  static Label words(String sentence) {
    Label words = new Label(sentence);
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }
}
