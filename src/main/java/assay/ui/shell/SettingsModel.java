package assay.ui.shell;

import assay.attempt.Endpoint;
import assay.text.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they stand in their fields: what is typed but not taken yet, and why not. The
 * settings in force are in the workspace.
 */
final class SettingsModel {
  /** Ids to choose from; any other may be typed (ai.google.dev, models and deprecations). */
  static final List<String> SUGGESTED_MODELS =
      List.of(
          "gemini-3-pro-image",
          "gemini-nano-banana-2.1",
          "gemini-3.1-flash-image",
          "gemini-3.1-flash-lite-image",
          "gemini-2.5-flash-image");

  private final Path folder;
  private final ObjectProperty<Endpoint.Kind> kind =
      new SimpleObjectProperty<>(Endpoint.Kind.SIMULATOR);
  private final StringProperty model = new SimpleStringProperty("");
  private final StringProperty modelProblem = new SimpleStringProperty("");
  private final StringProperty baseUrl = new SimpleStringProperty("");
  private final StringProperty baseUrlProblem = new SimpleStringProperty("");
  private final StringProperty keyState = new SimpleStringProperty("");
  private final BooleanProperty keyMissing = new SimpleBooleanProperty();
  private final BooleanProperty keyTyped = new SimpleBooleanProperty();
  private final DoubleProperty pace = new SimpleDoubleProperty();
  private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
  private final BooleanProperty restartNeeded = new SimpleBooleanProperty();

  /**
   * @param folder the workspace's
   */
  SettingsModel(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  ObjectProperty<Endpoint.Kind> kindProperty() {
    return kind;
  }

  /** The model's id as typed. */
  StringProperty modelProperty() {
    return model;
  }

  /** Why the typed model cannot be taken; empty if it can. */
  StringProperty modelProblemProperty() {
    return modelProblem;
  }

  /** The Gemini API's address as typed. */
  StringProperty baseUrlProperty() {
    return baseUrl;
  }

  /** Why the typed address cannot be taken; empty if it can. */
  StringProperty baseUrlProblemProperty() {
    return baseUrlProblem;
  }

  /** Where the key comes from, in words. */
  StringProperty keyStateProperty() {
    return keyState;
  }

  /** Whether a key is needed and there is none. */
  BooleanProperty keyMissingProperty() {
    return keyMissing;
  }

  /** Whether the key was typed and can be forgotten. */
  BooleanProperty keyTypedProperty() {
    return keyTyped;
  }

  /** 0 to 1. */
  DoubleProperty paceProperty() {
    return pace;
  }

  ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** Null for the system's. */
  ObjectProperty<@Nullable Language> languageProperty() {
    return language;
  }

  /** Whether a choice will only be seen at the next start. */
  BooleanProperty restartNeededProperty() {
    return restartNeeded;
  }
}
