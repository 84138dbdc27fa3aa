package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
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
import org.junit.jupiter.params.provider.ValueSource;

class SettingsControllerTest {
  private final FakePorts ports = new FakePorts();
  private final Texts texts = new Texts(Language.ENGLISH);
  private final Workspace workspace = new Workspace(Settings.FIRST);
  private final SettingsModel model = new SettingsModel(Path.of("workspace"));
  private final SettingsController controller =
      new SettingsController(
          model,
          workspace,
          new Saver<>(ports.settings, new Background(Runnable::run, Runnable::run, failure -> {})),
          ports.keys,
          ports.simulation,
          texts);

  @BeforeEach
  void start() {
    controller.onStart();
  }

  @Test
  void changesNothingByStarting() {
    assertTrue(ports.settings.written.isEmpty());
    assertEquals(Settings.FIRST.simulatorPace(), ports.simulation.pace);
    assertEquals(Settings.FIRST.model(), model.modelProperty().get());
  }

  @Test
  void sendsToTheChosenEndpointAndKeepsIt() {
    controller.onKind(Endpoint.Kind.GEMINI_API);
    assertFalse(workspace.simulatedProperty().get());
    assertEquals(Endpoint.Kind.GEMINI_API, ports.settings.get().inHand().endpoint().kind());
    controller.onKind(Endpoint.Kind.SIMULATOR);
    assertTrue(workspace.simulatedProperty().get());
  }

  @Test
  void refusesAnAddressThatIsNotSafeAndKeepsTheOneInForce() {
    model.baseUrlProperty().set("http://proxy.example");
    controller.onBaseUrl();
    assertEquals(texts.of("settings.url.plain-http"), model.baseUrlProblemProperty().get());
    assertEquals(
        Endpoint.GEMINI_API_URL,
        workspace.settings().find("gemini-api").orElseThrow().endpoint().baseUrl());
    assertTrue(ports.settings.written.isEmpty());
  }

  @Test
  void takesAnAddressThatIsSafe() {
    model.baseUrlProperty().set(" https://proxy.example ");
    controller.onBaseUrl();
    assertEquals("", model.baseUrlProblemProperty().get());
    assertEquals(
        "https://proxy.example",
        ports.settings.get().find("gemini-api").orElseThrow().endpoint().baseUrl());
  }

  @Test
  void putsBackWhatIsInForceWhenThePaneClosesOverAWrongInput() {
    model.baseUrlProperty().set("nonsense");
    model.modelProperty().set("gemini-3.1-flash-image");
    controller.onClosed();
    assertEquals(Endpoint.GEMINI_API_URL, model.baseUrlProperty().get());
    assertEquals("", model.baseUrlProblemProperty().get());
    assertEquals("gemini-3.1-flash-image", workspace.modelProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "../models", "a?key=b", "a/", "/a"})
  void refusesWhatIsNoModelId(String typed) {
    model.modelProperty().set(typed);
    controller.onModel();
    assertFalse(model.modelProblemProperty().get().isEmpty());
    assertEquals(Settings.FIRST.model(), workspace.modelProperty().get());
  }

  @Test
  void takesAModelThatNobodySuggested() {
    model.modelProperty().set("gemini-9-image-preview");
    controller.onModel();
    assertEquals("gemini-9-image-preview", workspace.modelProperty().get());
  }

  @Test
  void saysWhereTheKeyComesFrom() {
    assertEquals(texts.of("settings.key.source.NONE"), model.keyStateProperty().get());
    assertTrue(model.keyMissingProperty().get());
    controller.onKey("a-key");
    assertEquals(texts.of("settings.key.source.THIS_SESSION"), model.keyStateProperty().get());
    assertFalse(model.keyMissingProperty().get());
    controller.onForgetKey();
    assertTrue(model.keyMissingProperty().get());
  }

  @Test
  void seesAKeyOfTheEnvironment() {
    ports.keys.inEnvironment = true;
    controller.onStart();
    assertEquals(texts.of("settings.key.source.ENVIRONMENT"), model.keyStateProperty().get());
  }

  @Test
  void neverKeepsAKey() {
    controller.onKey("a-secret-key");
    controller.onKind(Endpoint.Kind.GEMINI_API);
    assertFalse(ports.settings.written.toString().contains("a-secret-key"));
    assertFalse(model.keyStateProperty().get().contains("a-secret-key"));
  }

  @Test
  void changesTheSimulatorsPaceAtOnceAndKeepsIt() {
    controller.onPace(0.7);
    assertEquals(0.7, ports.simulation.pace);
    assertEquals(0.7, ports.settings.get().simulatorPace());
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
