package assay.ui.shell;

import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Settings;
import assay.run.Simulation;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.Workspace;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands that change the settings. What can be taken is in force at once and kept; what
 * cannot stays in its field with the reason beside it.
 */
final class SettingsController {
  private final SettingsModel model;
  private final Workspace workspace;
  private final Saver<Settings> saver;
  private final Keys keys;
  private final Simulation simulation;
  private final Texts texts;

  SettingsController(
      SettingsModel model,
      Workspace workspace,
      Saver<Settings> saver,
      Keys keys,
      Simulation simulation,
      Texts texts) {
    this.model = model;
    this.workspace = workspace;
    this.saver = saver;
    this.keys = keys;
    this.simulation = simulation;
    this.texts = texts;
  }

  /** The settings as they stand in their fields. */
  SettingsModel model() {
    return model;
  }

  /** Fills the fields from the settings in force. */
  void onStart() {
    Settings settings = workspace.settings();
    simulation.setPace(settings.simulatorPace());
    model.paceProperty().set(settings.simulatorPace());
    model.themeProperty().set(ThemeChoice.of(settings.theme()));
    model.languageProperty().set(languageOf(settings.language()));
    showEndpoint();
  }

  /** Sends to another endpoint from now on. */
  void onKind(Endpoint.Kind kind) {
    Settings old = workspace.settings();
    old.profiles().stream()
        .filter(profile -> profile.endpoint().kind() == kind)
        .findFirst()
        .ifPresent(profile -> take(old.choosing(profile.name())));
    showEndpoint();
  }

  /** Looks at what is being typed, without taking it. */
  void onModelTyped() {
    model.modelProblemProperty().set(modelProblem().orElse(""));
  }

  /** Takes the typed model if it can be taken. */
  void onModel() {
    onModelTyped();
    if (modelProblem().isEmpty()) {
      Settings old = workspace.settings();
      take(old.with(old.inHand().asking(model.modelProperty().get().strip())));
    }
  }

  /** Looks at what is being typed, without taking it. */
  void onBaseUrlTyped() {
    model.baseUrlProblemProperty().set(baseUrlProblem().orElse(""));
  }

  /** Takes the typed address if it can be taken. */
  void onBaseUrl() {
    onBaseUrlTyped();
    if (baseUrlProblem().isEmpty()) {
      Settings old = workspace.settings();
      EndpointProfile profile = geminiApi(old);
      Endpoint moved = profile.endpoint().at(model.baseUrlProperty().get().strip());
      take(old.with(profile.at(moved)));
    }
  }

  /** Takes what can be taken and puts what is in force into the other fields. */
  void onClosed() {
    onModel();
    onBaseUrl();
    showEndpoint();
  }

  /** Uses a key until the program ends. */
  void onKey(String typed) {
    keys.useForThisSession(geminiApi(workspace.settings()).endpoint(), new ApiKey(typed));
    showKey();
  }

  /** Forgets the key that was typed. */
  void onForgetKey() {
    onKey("");
  }

  /** Makes the simulator's answers take their time. */
  void onPace(double pace) {
    simulation.setPace(pace);
    model.paceProperty().set(pace);
    take(workspace.settings().withPace(pace));
  }

  /** Shows another theme from now on. */
  void onTheme(ThemeChoice theme) {
    model.themeProperty().set(theme);
    take(workspace.settings().withTheme(theme.word()));
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
    take(workspace.settings().withLanguage(tag));
  }

  private void showEndpoint() {
    Settings settings = workspace.settings();
    model.kindProperty().set(settings.inHand().endpoint().kind());
    model.modelProperty().set(settings.model());
    model.baseUrlProperty().set(geminiApi(settings).endpoint().baseUrl());
    onModelTyped();
    onBaseUrlTyped();
    showKey();
  }

  private void showKey() {
    Keys.Source source = keys.sourceOf(geminiApi(workspace.settings()).endpoint());
    model.keyStateProperty().set(texts.of("settings.key.source." + source.name()));
    model.keyMissingProperty().set(source == Keys.Source.NONE);
    model.keyTypedProperty().set(source == Keys.Source.THIS_SESSION);
  }

  private Optional<String> modelProblem() {
    String typed = model.modelProperty().get().strip();
    if (typed.isEmpty()) {
      return Optional.of(texts.of("settings.model.blank"));
    }
    return typed.matches("\\w[\\w.:-]*(/\\w[\\w.:-]*)*")
        ? Optional.empty()
        : Optional.of(texts.of("settings.model.form"));
  }

  private Optional<String> baseUrlProblem() {
    return BaseUrl.problemOf(model.baseUrlProperty().get()).map(p -> texts.of(p.textKey()));
  }

  private void take(Settings settings) {
    if (!settings.equals(workspace.settings())) {
      workspace.showSettings(settings);
      saver.save(settings);
    }
  }

  private static EndpointProfile geminiApi(Settings settings) {
    return settings.find(Endpoint.Kind.GEMINI_API.word()).orElse(EndpointProfile.GEMINI_API);
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
