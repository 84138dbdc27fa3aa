package assay.ui.shell;

import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.Workspace;
import assay.ui.shell.endpoints.SettingsTaker;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands that change the settings but for the endpoints. They are in force at once. */
final class SettingsController {
  private final SettingsModel model;
  private final Workspace workspace;
  private final SettingsTaker settings;
  private final Texts texts;

  SettingsController(
      SettingsModel model, Workspace workspace, SettingsTaker settings, Texts texts) {
    this.model = model;
    this.workspace = workspace;
    this.settings = settings;
    this.texts = texts;
  }

  /** The settings as they stand in their fields. */
  SettingsModel model() {
    return model;
  }

  /** Fills the fields from the settings in force. */
  void onStart() {
    Settings now = workspace.settings();
    model.themeProperty().set(ThemeChoice.of(now.theme()));
    model.languageProperty().set(languageOf(now.language()));
  }

  /** Shows another theme from now on. */
  void onTheme(ThemeChoice theme) {
    model.themeProperty().set(theme);
    settings.take(workspace.settings().withTheme(theme.word()));
  }

  /**
   * Speaks another language from the next start on.
   *
   * @param language null for the system's
   */
  void onLanguage(@Nullable Language language) {
    model.languageProperty().set(language);
    String tag = language == null ? "" : language.tag();
    model.restartNeededProperty().set(Language.of(tag, Locale.getDefault()) != texts.language());
    settings.take(workspace.settings().withLanguage(tag));
  }

  /** Writes the prompts that are sent into the log from now on, or no more. */
  void onLogPrompts(boolean logged) {
    settings.take(workspace.settings().withPromptsLogged(logged));
  }

  private static @Nullable Language languageOf(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equalsIgnoreCase(tag)) {
        return language;
      }
    }
    return null;
  }
}
