package assay.ui.workbench.bundle;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is known of the open bundle. Changes on the screen's thread only. */
final class FactsModel {
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.CHECKING);
  private final StringProperty seal = new SimpleStringProperty("");
  private final DoubleProperty fraction = new SimpleDoubleProperty();
  private final BooleanProperty checking = new SimpleBooleanProperty(true);
  private final StringProperty reviewer = new SimpleStringProperty("");
  private final IntegerProperty reviews = new SimpleIntegerProperty();

  /** How the seal looks. */
  enum Look {
    CHECKING,
    UNSIGNED,
    SIGNED,
    BROKEN
  }

  ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** The seal in a sentence. */
  StringProperty sealProperty() {
    return seal;
  }

  /** How much of the images was looked at, 0 to 1. */
  DoubleProperty fractionProperty() {
    return fraction;
  }

  /** Whether images are still looked at. */
  BooleanProperty checkingProperty() {
    return checking;
  }

  /** Under which name verdicts are given. */
  StringProperty reviewerProperty() {
    return reviewer;
  }

  /** How many verdicts were given here. */
  IntegerProperty reviewsProperty() {
    return reviews;
  }
}
