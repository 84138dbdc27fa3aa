package assay.ui.workbench.configure;

import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.RequestField;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the picture shall be like, as chosen and typed. Null and empty are not sent. Changes on the
 * screen's thread only.
 */
public final class OutputModel {
  private final ObjectProperty<@Nullable AspectRatio> aspectRatio = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Size> size = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ThinkingLevel> thinking = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PersonGeneration> person = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ProminentPeople> prominent = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> mimeType = new SimpleObjectProperty<>();
  private final StringProperty seed = new SimpleStringProperty("");
  private final StringProperty temperature = new SimpleStringProperty("");
  private final StringProperty quality = new SimpleStringProperty("");
  private final StringProperty labels = new SimpleStringProperty("");
  private final IntegerProperty repeats = new SimpleIntegerProperty(1);

  public ObjectProperty<@Nullable AspectRatio> aspectRatioProperty() {
    return aspectRatio;
  }

  public ObjectProperty<@Nullable Size> sizeProperty() {
    return size;
  }

  ObjectProperty<@Nullable ThinkingLevel> thinkingProperty() {
    return thinking;
  }

  ObjectProperty<@Nullable PersonGeneration> personProperty() {
    return person;
  }

  ObjectProperty<@Nullable ProminentPeople> prominentProperty() {
    return prominent;
  }

  ObjectProperty<@Nullable String> mimeTypeProperty() {
    return mimeType;
  }

  public StringProperty seedProperty() {
    return seed;
  }

  public StringProperty temperatureProperty() {
    return temperature;
  }

  /** 0 to 100 as typed. */
  StringProperty qualityProperty() {
    return quality;
  }

  /** As typed: {@code team=qa, run=7}. */
  StringProperty labelsProperty() {
    return labels;
  }

  /** How many times the request is sent, from 1. */
  public IntegerProperty repeatsProperty() {
    return repeats;
  }

  /** Everything here that is part of a configuration. */
  List<Observable> all() {
    return List.of(
        aspectRatio,
        size,
        thinking,
        person,
        prominent,
        mimeType,
        seed,
        temperature,
        quality,
        labels);
  }

  /** Takes a field back, so that it is not sent. */
  void clear(RequestField field) {
    switch (field) {
      case ASPECT_RATIO -> aspectRatio.set(null);
      case IMAGE_SIZE -> size.set(null);
      case SEED -> seed.set("");
      case TEMPERATURE -> temperature.set("");
      case THINKING_LEVEL -> thinking.set(null);
      case PERSON_GENERATION -> person.set(null);
      case PROMINENT_PEOPLE -> prominent.set(null);
      case OUTPUT_MIME_TYPE -> mimeType.set(null);
      case COMPRESSION_QUALITY -> quality.set("");
      case LABELS -> labels.set("");
      case METHOD -> {}
    }
  }
}
