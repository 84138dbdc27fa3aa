package assay.ui.sweep.axes;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A level that is being typed. Changes on the screen's thread only. */
final class LevelDraft {
  private final StringProperty label = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");

  /** How the user calls it. */
  StringProperty labelProperty() {
    return label;
  }

  /** What is sent, exactly as it was typed. */
  StringProperty wordsProperty() {
    return words;
  }
}
