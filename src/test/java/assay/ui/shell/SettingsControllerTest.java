package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.FakePorts;
import assay.ui.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsControllerTest {
  private final FakePorts ports = new FakePorts();
  private final Workspace workspace = new Workspace(Settings.FIRST);
  private final SettingsModel model = new SettingsModel(Path.of("workspace"));
  private final SettingsController controller =
      new SettingsController(
          model,
          workspace,
          new KeptSettings(
              workspace,
              new Saver<>(
                  ports.settings, new Background(Runnable::run, Runnable::run, failure -> {}))),
          new Texts(Language.ENGLISH));

  @BeforeEach
  void start() {
    controller.onStart();
  }

  @Test
  void changesNothingByStarting() {
    assertTrue(ports.settings.written.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(ThemeChoice.class)
  void keepsTheThemeByAWordThatLeadsBackToIt(ThemeChoice theme) {
    controller.onTheme(theme);
    assertEquals(theme, ThemeChoice.of(workspace.settings().theme()));
  }

  @Test
  void saysThatAnotherLanguageWaitsForTheNextStart() {
    controller.onLanguage(Language.GERMAN);
    assertTrue(model.restartNeededProperty().get());
    assertEquals("de", ports.settings.get().language());
    controller.onLanguage(Language.ENGLISH);
    assertFalse(model.restartNeededProperty().get());
  }
}
