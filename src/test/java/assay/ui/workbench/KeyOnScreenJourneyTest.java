package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.endpoint.ApplicationDefault;
import assay.endpoint.CredentialFile;
import assay.endpoint.EchoingServer;
import assay.endpoint.EchoingServer.Mood;
import assay.endpoint.HttpImageService;
import assay.endpoint.LoopbackServer;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Spoken;
import assay.endpoint.TestCredentials;
import assay.endpoint.Timeouts;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.FakePauses;
import assay.run.Gates;
import assay.run.ProcessWords;
import assay.run.RetryPolicy;
import assay.run.SecretForms;
import assay.run.Settings;
import assay.run.Submit;
import assay.store.WorkspaceFolder;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import assay.ui.FakePorts.MemoryKeep;
import assay.ui.ShownText;
import assay.ui.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A key that can be recognised is typed, or lies in the environment, for every kind of endpoint;
 * each repeats it in all that it says, and then is not there any more. Nothing on the screen and
 * nothing that a process is started with holds it.
 */
class KeyOnScreenJourneyTest extends OpenWorkbench {
  private static final String TYPED = "AIzaTyped/Is+Nobodys=AndIsFoundNowhere03";
  private static final String IN_ENVIRONMENT = "AIzaSet/Is+Nobodys=AndIsFoundNowhere04";
  private static final String TOKEN = "ya29.Token/Is+Nobodys=AndIsFoundNowhere05";
  private static final SecretForms SECRETS = SecretForms.of(TYPED, IN_ENVIRONMENT, TOKEN);
  private static final String VARIABLE = "ASSAY_TEST_MARKER";

  /** In these an endpoint's test has something to show. */
  private static final Set<Mood> TESTED = EnumSet.of(Mood.WELCOMING, Mood.REFUSING);

  private static final String CREDENTIALS = "credentials.json";

  @TempDir Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private EchoingServer echo;

  @SuppressWarnings("NullAway.Init") // set before each test
  private SqliteAttemptLog log;

  private List<EndpointProfile> profiles = List.of();
  private int sent;

  @Start
  void start(Stage window) throws Exception {
    echo = EchoingServer.start(Drawn.png(1));
    LoopbackServer tokens = LoopbackServer.answering(talk -> EchoingServer.giveToken(talk, TOKEN));
    profiles = profiles(echo.baseUrl());
    MemoryKeep<Settings> settings =
        new MemoryKeep<>(Settings.FIRST.withProfiles(profiles).choosing(profiles.get(0).name()));
    WorkspaceFolder workspace =
        WorkspaceFolder.open(folder.resolve("workspace"), WorkspaceFolder.Access.READ_WRITE);
    String set = folder.resolve(CREDENTIALS).toString();
    Map<String, String> environment =
        Map.of("ASSAY_NO_KEYCHAIN", "1", VARIABLE, IN_ENVIRONMENT, CredentialFile.VARIABLE, set);
    SystemKeys keys = new SystemKeys(environment, settings::get);
    HttpImageService service =
        new HttpImageService(
            Timeouts.USUAL, keys, new ApplicationDefault(file(tokens)), workspace.blobs());
    log = workspace.log(bench.clock, ProtocolReader::readStored, "First session");
    RetryPolicy retry = RetryPolicy.usual(new Random(1));
    Submit submit = new Submit(service, log, retry, new FakePauses(bench.clock), bench.clock);
    open.addAll(List.of(echo, tokens, workspace, service, submit));
    Gates gates = new Gates(keys, service.probe());
    Desk desk =
        new Desk(log, workspace.blobs(), submit, gates, bench.desk().simulation(), bench.clock);
    openAsShipped(window, Executors.newVirtualThreadPerTaskExecutor(), desk, settings);
  }

  /** Each kind once for a key that is typed and, if it takes one, once for the variable's. */
  private static List<EndpointProfile> profiles(String baseUrl) {
    List<EndpointProfile> all = new ArrayList<>();
    for (Spoken way : Spoken.values()) {
      Endpoint usual = way.at(baseUrl + "/" + way);
      all.add(new EndpointProfile(usual, "", "m-1"));
      if (!way.takesToken()) {
        String name = way + ".set";
        Endpoint other = new Endpoint(usual.kind(), name, usual.baseUrl() + "0", usual.access());
        all.add(new EndpointProfile(other, VARIABLE, "m-1"));
      }
    }
    return all;
  }

  private CredentialFile file(LoopbackServer tokens) throws Exception {
    Path file = folder.resolve(CREDENTIALS);
    Files.writeString(file, TestCredentials.serviceAccount(tokens.baseUrl() + "/token"));
    return new CredentialFile(Map.of(CredentialFile.VARIABLE, file.toString()), "Linux", "");
  }

  @AfterEach
  void endsCleanly() throws Exception {
    assertNothingWentWrong();
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  @Test
  void noKeyIsSeenOrHeardOrCopiedWhateverTheEndpointSays(FxRobot robot) throws Exception {
    openSettings(robot);
    for (EndpointProfile profile : profiles) {
      setUp(robot, profile);
    }
    for (Mood mood : Mood.values()) {
      echo.is(mood);
      List<EndpointProfile> round = mood == Mood.REFUSING ? profiles : withTypedKeys();
      goRound(robot, "mug, " + mood, round, TESTED.contains(mood));
    }
    echo.close();
    goRound(robot, "mug, when nobody is there", withTypedKeys(), true);
    closeSettings(robot);
    assertNotInVain();
  }

  /** The keys did travel, were masked, and all that was to be looked at was there. */
  private void assertNotInVain() {
    assertEquals(Set.of(TYPED, IN_ENVIRONMENT, TOKEN), echo.secrets());
    assertTrue(seen.stream().anyMatch(text -> text.contains("[key]")), "Nothing was masked");
    assertTrue(seen.contains(words("NOT_REACHED")) && seen.contains(words("OPEN")));
    assertTrue(seen.stream().anyMatch(text -> text.contains("curl -sS")), "Nothing was copied");
  }

  private List<EndpointProfile> withTypedKeys() {
    return profiles.stream().filter(profile -> profile.variable().isEmpty()).toList();
  }

  private void goRound(FxRobot robot, String prompt, List<EndpointProfile> round, boolean tested) {
    onScreen(() -> robot.lookup("#prompt-field").queryTextInputControl().setText(prompt));
    fire(robot, "minors-NO");
    for (EndpointProfile profile : round) {
      select(robot, profile);
      if (tested) {
        tryOut(robot);
      }
      send(robot, profile, prompt);
    }
  }

  private String words(String finding) {
    return bench.texts.of("endpoints.finding." + finding + ".title");
  }

  /** They stay open above all that is done; what is behind them is seen, too. */
  private void openSettings(FxRobot robot) {
    fire(robot, Styles.ENDPOINT_BUTTON);
    fire(robot, "edit-" + slug(profiles.getFirst()));
  }

  private void closeSettings(FxRobot robot) {
    fire(robot, "endpoints-done");
    fire(robot, Styles.ENDPOINT_BUTTON);
    look();
  }

  private void select(FxRobot robot, EndpointProfile profile) {
    ListView<?> list = robot.lookup("#endpoint-list").queryListView();
    onScreen(() -> list.getSelectionModel().select(profiles.indexOf(profile)));
  }

  /** Types the key into the endpoint's settings. */
  private void setUp(FxRobot robot, EndpointProfile profile) {
    select(robot, profile);
    TextInputControl field = robot.lookup("#" + Styles.KEY_FIELD).queryTextInputControl();
    if (profile.variable().isEmpty() && isVisible(robot, Styles.KEY_FIELD)) {
      onScreen(() -> field.setText(TYPED));
      look();
      fire(robot, "use-key");
      until(() -> field.getText().isEmpty());
    }
  }

  /** Tests the endpoint in its settings, and whether it reads thresholds. */
  private void tryOut(FxRobot robot) {
    fire(robot, "test-endpoint");
    awaitResult(robot);
    look();
    if (isVisible(robot, "check-thresholds")) {
      Platform.runLater(robot.lookup("#check-thresholds").<ButtonBase>query()::fire);
      until(() -> robot.lookup("#" + Styles.QUESTION_YES).tryQuery().isPresent());
      fire(robot, Styles.QUESTION_YES);
      awaitResult(robot);
      look();
    }
  }

  private static void awaitResult(FxRobot robot) {
    until(() -> !robot.lookup("#test-result").queryAs(Pane.class).getChildren().isEmpty());
  }

  private static String slug(EndpointProfile profile) {
    return profile.name().replaceAll("[^A-Za-z0-9-]", "-");
  }

  /** Sends once there and looks at all that can be looked at. */
  private void send(FxRobot robot, EndpointProfile profile, String prompt) {
    fire(robot, "use-endpoint");
    fire(robot, "submit-button");
    sent++;
    until(() -> timeline(robot).getItems().size() == 2 * sent);
    until(() -> node(robot, "cancel-button").isDisabled());
    onScreen(() -> timeline(robot).getSelectionModel().select(1));
    until(() -> isInHand(requestText(robot), profile, prompt));
    TabPane tabs = robot.lookup("#inspector-tabs").queryAs(TabPane.class);
    onScreen(
        () -> {
          for (Tab tab : tabs.getTabs()) {
            tabs.getSelectionModel().select(tab);
            tabs.applyCss();
            tabs.layout();
          }
        });
    look();
    for (String button : List.of("copy-curl", "copy-request", "copy-response")) {
      fire(robot, button);
      onScreen(() -> check(Set.of(Clipboard.getSystemClipboard().getString())));
    }
    assertEquals(List.of(), SECRETS.in(ProcessWords.now()));
  }

  private static boolean isInHand(String request, EndpointProfile profile, String prompt) {
    return request.startsWith(profile.endpoint().baseUrl() + "/") && request.contains(prompt);
  }

  private static String requestText(FxRobot robot) {
    return robot.lookup("#request-text").queryTextInputControl().getText();
  }

  private static void fire(FxRobot robot, String id) {
    onScreen(() -> robot.lookup("#" + id).<ButtonBase>query().fire());
  }

  private void look() {
    onScreen(() -> check(ShownText.now()));
  }

  private void check(Set<String> now) {
    assertEquals(List.of(), SECRETS.in(now));
    seen.addAll(now);
  }

  /** Without the pauses of the robot's own. */
  private static void onScreen(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          action.run();
          return true;
        });
  }
}
