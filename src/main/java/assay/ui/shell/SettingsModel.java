package assay.ui.shell;

import assay.text.Language;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings but for the endpoints, as they stand in their fields. The settings in force are in
 * the workspace.
 */
final class SettingsModel {
  private final Path folder;
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
