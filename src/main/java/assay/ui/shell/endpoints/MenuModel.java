package assay.ui.shell.endpoints;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the menu shows of the endpoint in hand. */
final class MenuModel {
  private final StringProperty model = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty simulated = new SimpleBooleanProperty();
  private final DoubleProperty pace = new SimpleDoubleProperty();

  /** The model's id as typed. */
  StringProperty modelProperty() {
    return model;
  }

  /** Why the typed model cannot be taken; empty if it can. */
  StringProperty modelProblemProperty() {
    return problem;
  }

  /** Whether the simulator is in hand. */
  BooleanProperty simulatedProperty() {
    return simulated;
  }

  /** How long the simulator takes, 0 to 1. */
  DoubleProperty paceProperty() {
    return pace;
  }
}
