package assay.ui.shell.endpoints;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The key of the endpoint that is looked at: where it is, never what it is. */
final class KeyModel {
  private final ObjectProperty<KeyState> state = new SimpleObjectProperty<>(KeyState.NONE);
  private final BooleanProperty typable = new SimpleBooleanProperty();
  private final BooleanProperty keychain = new SimpleBooleanProperty();
  private final BooleanProperty kept = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");

  ObjectProperty<KeyState> stateProperty() {
    return state;
  }

  /** Whether the endpoint takes a key and is in force, so that one can be typed for it. */
  BooleanProperty typableProperty() {
    return typable;
  }

  /** Whether this system has a keychain. */
  BooleanProperty keychainProperty() {
    return keychain;
  }

  /** Whether a typed key shall go into the keychain. */
  BooleanProperty keptProperty() {
    return kept;
  }

  /** Why a key was not taken as wanted; empty if it was. */
  StringProperty problemProperty() {
    return problem;
  }
}
