package assay.ui.shell.endpoints;

import assay.ui.Icons;
import assay.ui.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** The sentence below a model's id on where it is in its life; a warning if it is over. */
final class LifeLabel extends Label {
  private static final String WARNING = "life-over";

  LifeLabel(ObservableValue<String> model, ModelWords words) {
    getStyleClass().addAll(Styles.SMALL, "life");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    model.subscribe(id -> show(id, words));
  }

  private void show(String id, ModelWords words) {
    boolean over = words.isShutDown(id);
    setText(words.sentence(id));
    setGraphic(over ? Icons.WARNING.node() : null);
    getStyleClass().removeAll(WARNING, Styles.MUTED);
    getStyleClass().add(over ? WARNING : Styles.MUTED);
  }
}
