package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is being composed. Changes on the screen's thread only. */
final class ComposeModel {
  private final ObservableList<ReferenceImage> images = FXCollections.observableArrayList();
  private final StringProperty prompt = new SimpleStringProperty("");
  private final ObjectProperty<Thresholds> thresholds =
      new SimpleObjectProperty<>(Thresholds.NOT_SENT);
  private final ObjectProperty<OutputOptions.@Nullable AspectRatio> aspectRatio =
      new SimpleObjectProperty<>();
  private final ObjectProperty<OutputOptions.@Nullable Size> size = new SimpleObjectProperty<>();
  private final StringProperty seed = new SimpleStringProperty("");
  private final StringProperty temperature = new SimpleStringProperty("");
  private final IntegerProperty repeats = new SimpleIntegerProperty(1);
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty estimate = new SimpleStringProperty("");
  private final BooleanProperty running = new SimpleBooleanProperty();

  /** The reference images, in the order in which they are sent. */
  ObservableList<ReferenceImage> images() {
    return images;
  }

  StringProperty promptProperty() {
    return prompt;
  }

  ObjectProperty<Thresholds> thresholdsProperty() {
    return thresholds;
  }

  /** Null is not sent. */
  ObjectProperty<OutputOptions.@Nullable AspectRatio> aspectRatioProperty() {
    return aspectRatio;
  }

  /** Null is not sent. */
  ObjectProperty<OutputOptions.@Nullable Size> sizeProperty() {
    return size;
  }

  /** As typed; empty is not sent. */
  StringProperty seedProperty() {
    return seed;
  }

  /** As typed; empty is not sent. */
  StringProperty temperatureProperty() {
    return temperature;
  }

  /** From 1. */
  IntegerProperty repeatsProperty() {
    return repeats;
  }

  /** Why it cannot be submitted, as a sentence; empty if nothing is known to be wrong. */
  StringProperty problemProperty() {
    return problem;
  }

  /** What submitting costs at most, as a sentence. */
  StringProperty estimateProperty() {
    return estimate;
  }

  /** Whether a run of this window is under way. */
  BooleanProperty runningProperty() {
    return running;
  }

  /** The case as it stands. */
  Case tested() {
    return new Case(prompt.get(), images);
  }

  /** Takes a whole case and its thresholds in. */
  void take(Case tested, Thresholds with) {
    images.setAll(tested.images());
    prompt.set(tested.prompt());
    thresholds.set(with);
  }
}
