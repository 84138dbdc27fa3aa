package assay.ui.workbench.bundle;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What shall go into a bundle, and what would. Changes on the screen's thread only. */
final class ExportModel {
  /** The form that holds everything. */
  static final String BUNDLE = "assay";

  private final StringProperty format = new SimpleStringProperty(BUNDLE);
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final DoubleProperty fraction = new SimpleDoubleProperty();
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<String> preview = FXCollections.observableArrayList();
  private final ObservableList<Scope> scopes = FXCollections.observableArrayList();
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.SESSION);
  private final BooleanProperty redact = new SimpleBooleanProperty();
  private final BooleanProperty sign = new SimpleBooleanProperty();
  private final StringProperty signer = new SimpleStringProperty("");

  /** What may be picked. */
  enum Scope {
    /** All attempts of the session in hand. */
    SESSION,
    /** What the filter and the search find in it. */
    FILTER,
    /** All attempts of the run of the attempt in hand. */
    RUN,
    /** The attempt in hand. */
    ATTEMPT
  }

  /** Whether it is in sight. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Whether it is counted or written. */
  BooleanProperty runningProperty() {
    return running;
  }

  /** Whether the preview is of what is chosen, so that it may be written. */
  BooleanProperty readyProperty() {
    return ready;
  }

  /** 0 to 1; below 0 if that cannot be said. */
  DoubleProperty fractionProperty() {
    return fraction;
  }

  /** How far it is, in a sentence. */
  StringProperty wordsProperty() {
    return words;
  }

  /** What would go, what would not, and how large it would be: a sentence each. */
  ObservableList<String> preview() {
    return preview;
  }

  /** What may be picked now. */
  ObservableList<Scope> scopes() {
    return scopes;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /** In which form: {@link #BUNDLE}, or the name of a format for other tools. */
  StringProperty formatProperty() {
    return format;
  }

  /** Whether it is a bundle. */
  boolean isBundle() {
    return format.get().equals(BUNDLE);
  }

  /** Whether placeholders shall stand in place of prompts. */
  BooleanProperty redactProperty() {
    return redact;
  }

  BooleanProperty signProperty() {
    return sign;
  }

  /** The fingerprint of the user's key; empty if there is none. */
  StringProperty signerProperty() {
    return signer;
  }
}
