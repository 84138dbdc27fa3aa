package assay.ui.sweep.axes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The axes that were added, and the one that is being made. On the screen's thread only. */
final class AxesModel {
  private final ObservableList<AxisLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable AxisKind> open = new SimpleObjectProperty<>();
  private final ObservableList<LevelDraft> levels = FXCollections.observableArrayList();
  private final ObservableList<Pick> things = FXCollections.observableArrayList();
  private final ObservableList<Pick> thresholds = FXCollections.observableArrayList();
  private final ObservableList<String> picked = FXCollections.observableArrayList();
  private final BooleanProperty confirmed = new SimpleBooleanProperty();
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final BooleanProperty given = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");

  /** Those that were added. */
  ObservableList<AxisLine> lines() {
    return lines;
  }

  /** What is being made; null if nothing is. */
  ObjectProperty<@Nullable AxisKind> openProperty() {
    return open;
  }

  /** The levels that are being typed. */
  ObservableList<LevelDraft> levels() {
    return levels;
  }

  /** Endpoints or categories that may be picked. */
  ObservableList<Pick> things() {
    return things;
  }

  /** Thresholds that may be picked. */
  ObservableList<Pick> thresholds() {
    return thresholds;
  }

  /** The keys of all that was picked. */
  ObservableList<String> picked() {
    return picked;
  }

  /** Whether the user says that the words are true of every case. */
  BooleanProperty confirmedProperty() {
    return confirmed;
  }

  /** Whether anything goes out with every case and has to be true of it. */
  BooleanProperty askedProperty() {
    return asked;
  }

  /** Whether that was said of every case that is chosen. */
  BooleanProperty givenProperty() {
    return given;
  }

  /** Why it cannot be taken in, as a sentence; empty if nothing is known to be wrong. */
  StringProperty problemProperty() {
    return problem;
  }
}
