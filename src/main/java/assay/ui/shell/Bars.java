package assay.ui.shell;

import assay.text.Texts;
import assay.ui.DropButton;
import assay.ui.Icons;
import assay.ui.ScreenTools;
import assay.ui.ShellController;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import assay.ui.shell.endpoints.Endpoints;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Builds what stands in the top bar and joins each button with the pane that it opens. */
final class Bars {
  private static final KeyCombination SETTINGS_KEYS =
      new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

  private final TopBar topBar;
  private final DropButton session;
  private final DropButton endpoint;
  private final DropButton gear;
  private final SearchField search;
  private final SessionPane sessions;
  private final PreferencesPane preferences;

  Bars(
      ScreenTools tools,
      ShellController controller,
      SettingsController settings,
      Endpoints endpoints) {
    Texts texts = tools.texts();
    settings.onStart();
    topBar = new TopBar(texts);
    search = new SearchField(controller, texts);
    sessions = new SessionPane(tools.workspace(), controller, texts, this::closeSession);
    session = topBar.sessionButton(tools.workspace(), sessions);
    session.setOnOpened(sessions::onOpened);
    endpoints.onStart();
    endpoint = topBar.endpointButton(tools.workspace(), endpoints.menu());
    endpoint.setOnOpened(() -> endpoints.onMenuOpened(this::closeEndpoint));
    endpoint.setOnClosed(endpoints::onMenuClosed);
    WriteGuard.on(tools.workspace().closedProperty(), endpoints.menu());
    preferences = new PreferencesPane(settings.model(), settings, tools.files(), texts);
    preferences.closeBy(tools.workspace().closedProperty());
    gear = topBar.gear(preferences);
  }

  /** Offers to open bundles. */
  void offer(BundleFiles bundles) {
    sessions.add("bundle.open", Styles.OPEN_BUNDLE_BUTTON, Icons.FOLDER, bundles::onOpen);
  }

  /** Offers to import bundles and reviews. */
  void offerImport(BundleFiles bundles) {
    sessions.add("bundle.import", Styles.IMPORT_BUTTON, Icons.SAVE, bundles::onImport);
  }

  /** Offers what the settings say of the program's log. */
  void offer(LogSection log) {
    preferences.getChildren().add(log);
  }

  /** Where nothing is ever sent there is no endpoint to choose. */
  void hideEndpoint() {
    endpoint.setVisible(false);
    endpoint.setManaged(false);
  }

  TopBar topBar(Navigation navigation) {
    topBar.fill(session, endpoint, navigation, search, gear);
    return topBar;
  }

  /** The keys that work wherever the focus is. */
  void setUpKeys(Scene scene) {
    scene.getAccelerators().put(SearchField.KEYS, search::requestFocus);
    scene.getAccelerators().put(SETTINGS_KEYS, gear::toggle);
  }

  private void closeEndpoint() {
    endpoint.close();
  }

  private void closeSession() {
    session.close();
  }
}
