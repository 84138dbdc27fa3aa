package assay.ui.sweep.axes;

import assay.attempt.ReferenceImage;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A level that is being typed. Changes on the screen's thread only. */
final class LevelDraft {
  private final StringProperty label = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<ReferenceImage> images = FXCollections.observableArrayList();

  /** How the user calls it. */
  StringProperty labelProperty() {
    return label;
  }

  /** The images that are sent, in order. */
  ObservableList<ReferenceImage> images() {
    return images;
  }

  /** What is sent, exactly as it was typed. */
  StringProperty wordsProperty() {
    return words;
  }
}
