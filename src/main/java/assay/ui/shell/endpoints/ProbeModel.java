package assay.ui.shell.endpoints;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The test of the endpoint that is looked at. */
final class ProbeModel {
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final BooleanProperty gateway = new SimpleBooleanProperty();
  private final StringProperty running = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable ProbeResult> result = new SimpleObjectProperty<>();

  /** Whether the endpoint is in force, so that it can be tested. */
  BooleanProperty possibleProperty() {
    return possible;
  }

  /** Whether it is a gateway, whose thresholds can be checked. */
  BooleanProperty gatewayProperty() {
    return gateway;
  }

  /** What is under way, in words; empty if nothing is. */
  StringProperty runningProperty() {
    return running;
  }

  /** What came of the last test; null if there was none since the form changed. */
  ObjectProperty<@Nullable ProbeResult> resultProperty() {
    return result;
  }
}
