package assay.ui.workbench.redecode;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How far decoding again is, and what was found. Changes on the screen's thread only. */
final class RedecodeModel {
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final DoubleProperty fraction = new SimpleDoubleProperty();
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<ChangeRow> changes = FXCollections.observableArrayList();

  /** Whether it is in sight. */
  BooleanProperty openProperty() {
    return open;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  /** 0 to 1. */
  DoubleProperty fractionProperty() {
    return fraction;
  }

  /** How far it is, or how it ended, in a sentence. */
  StringProperty wordsProperty() {
    return words;
  }

  ObservableList<ChangeRow> changes() {
    return changes;
  }
}
