package assay.ui.shell.endpoints;

import assay.ui.ProblemLabel;
import assay.ui.Styles;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A field in which one of a list may be chosen and anything else typed. What is typed is in the
 * property with every key; it is taken by Enter, by a choice, and when the focus leaves.
 */
final class ModelField extends ComboBox<String> {

  /**
   * @param text what is typed
   * @param problem why it cannot be taken; empty if it can
   * @param taken called when it shall be taken
   */
  ModelField(
      List<String> suggestions, StringProperty text, StringProperty problem, Runnable taken) {
    getItems().setAll(suggestions);
    setEditable(true);
    setMaxWidth(Double.MAX_VALUE);
    getEditor().textProperty().bindBidirectional(text);
    setOnShowing(event -> setValue(text.get()));
    setOnAction(event -> taken.run());
    getEditor().focusedProperty().subscribe((before, now) -> onFocus(now, taken));
    ProblemLabel.mark(this, problem);
  }

  private static void onFocus(boolean focused, Runnable taken) {
    if (!focused) {
      taken.run();
    }
  }

  /** Shows what is known of each suggestion beside it. */
  ModelField saying(ModelWords words) {
    setCellFactory(list -> new Suggestion(words));
    return this;
  }

  /** An id, and its name and state in grey. */
  private static final class Suggestion extends ListCell<String> {
    private final ModelWords words;
    private final Label id = new Label();
    private final Label known = new Label();
    private final HBox row = new HBox(8, id, known);

    Suggestion(ModelWords words) {
      this.words = words;
      known.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    }

    @Override
    protected void updateItem(@Nullable String model, boolean empty) {
      super.updateItem(model, empty);
      if (empty || model == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        id.setText(model);
        known.setText(words.brief(model));
        setAccessibleText(model + ", " + known.getText());
        setGraphic(row);
      }
    }
  }
}
