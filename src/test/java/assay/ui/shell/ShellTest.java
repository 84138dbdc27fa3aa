package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.attempt.Session;
import assay.run.StoreFailure;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.Layout;
import assay.ui.Screen;
import assay.ui.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The shell as a person uses it, with fakes behind it. */
@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private final FakePorts ports = new FakePorts();
  private final Texts texts = new Texts(Language.ENGLISH);
  private final List<String> told = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Shell shell;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Stage stage;

  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
  private final Handler catcher = new Catcher(warnings);
  private final Logger css = Logger.getLogger("javafx.css");

  @BeforeEach
  void listenForWrongStyles() {
    css.addHandler(catcher);
  }

  @AfterEach
  void noStyleWasWrong() {
    css.removeHandler(catcher);
    assertEquals(List.of(), warnings);
  }

  @Start
  void start(Stage window) {
    stage = window;
    shell =
        new Shell(
            new Shell.Ports(
                ports.log,
                ports.keys,
                ports.simulation,
                ports.settings,
                ports.layout,
                Path.of("workspace")),
            texts,
            Runnable::run);
    shell.show(window, List.of(screen("one"), screen("two")));
  }

  private Screen screen(String id) {
    Button focus = new Button(id);
    focus.setId(id);
    return new Screen(
        id,
        id,
        focus,
        () -> told.add(id + " shown"),
        () -> told.add(id + " hidden"),
        java.util.Map.of());
  }

  @Test
  void switchesTheSession(FxRobot robot) {
    click(robot, Styles.SESSION_BUTTON);
    ListView<Session> list = robot.lookup("#" + Styles.SESSION_LIST).queryListView();
    assertEquals(ports.log.sessions().getFirst(), list.getSelectionModel().getSelectedItem());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(ports.log.sessions().getLast(), inHand());
    assertTrue(wordsOf(robot, Styles.SESSION_BUTTON).contains(inHand().name()));
  }

  @Test
  void makesASession(FxRobot robot) {
    click(robot, Styles.SESSION_BUTTON);
    click(robot, Styles.NEW_SESSION_BUTTON);
    assertTrue(node(robot, Styles.QUESTION_YES).isDisabled(), "no name, no session");
    click(robot, Styles.QUESTION_FIELD);
    robot.write("Autumn").type(KeyCode.ENTER);
    assertEquals("Autumn", inHand().name());
    assertEquals("Autumn", ports.log.sessions().getFirst().name());
  }

  @Test
  void renamesTheSession(FxRobot robot) {
    Session before = inHand();
    click(robot, Styles.SESSION_BUTTON);
    click(robot, Styles.RENAME_SESSION_BUTTON);
    TextField name = robot.lookup("#" + Styles.QUESTION_FIELD).queryAs(TextField.class);
    assertEquals(before.name(), name.getSelectedText());
    click(robot, Styles.QUESTION_FIELD);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Bread knives");
    click(robot, Styles.QUESTION_YES);
    assertEquals("Bread knives", inHand().name());
    assertEquals(before.id(), inHand().id());
  }

  @Test
  void marksTheSimulatorAndNothingElse(FxRobot robot) {
    assertTrue(node(robot, Styles.SIMULATED_BADGE).isVisible());
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, Styles.endpointChoice("GEMINI_API"));
    assertFalse(node(robot, Styles.SIMULATED_BADGE).isVisible());
    assertEquals(Endpoint.Kind.GEMINI_API, ports.settings.get().endpoint());
    click(robot, Styles.endpointChoice("SIMULATOR"));
    assertTrue(node(robot, Styles.SIMULATED_BADGE).isVisible());
  }

  @Test
  void refusesAnAddressThatIsNotSafe(FxRobot robot) {
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, Styles.endpointChoice("GEMINI_API"));
    TextField field = robot.lookup("#" + Styles.BASE_URL_FIELD).queryAs(TextField.class);
    robot.interact(field::clear);
    click(robot, Styles.BASE_URL_FIELD);
    robot.write("http://proxy.example").type(KeyCode.ENTER);
    assertTrue(isShown(robot, texts.of("settings.url.plain-http")));
    assertEquals(Endpoint.GEMINI_API_URL, ports.settings.get().geminiBaseUrl());
  }

  @Test
  void usesAKeyForThisSessionAndForgetsWhatWasTyped(FxRobot robot) {
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, Styles.endpointChoice("GEMINI_API"));
    click(robot, Styles.KEY_FIELD);
    robot.write("a-key").type(KeyCode.ENTER);
    assertEquals("a-key", ports.keys.of(Endpoint.Kind.GEMINI_API).orElseThrow().reveal());
    assertEquals("", robot.lookup("#" + Styles.KEY_FIELD).queryAs(TextField.class).getText());
  }

  @Test
  void switchesTheThemeOfAllOpenWindowsAtOnce(FxRobot robot) {
    click(robot, Styles.SETTINGS_BUTTON);
    click(robot, Styles.themeChoice("dark"));
    Node inPane = node(robot, Styles.themeChoice("dark"));
    assertTrue(lastSheet().endsWith("dark.css"));
    assertTrue(Application.getUserAgentStylesheet().contains("primer-dark"));
    assertEquals(stage.getScene().getStylesheets(), inPane.getScene().getStylesheets());
    assertNotEquals(stage.getScene(), inPane.getScene());
    click(robot, Styles.themeChoice("light"));
    assertTrue(lastSheet().endsWith("light.css"));
    assertTrue(Application.getUserAgentStylesheet().contains("primer-light"));
    assertEquals("light", ports.settings.get().theme());
  }

  @Test
  void searchesByKeyboard(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertTrue(node(robot, Styles.SEARCH_FIELD).isFocused());
    robot.write("knife").type(KeyCode.ENTER);
    assertEquals("knife", shell.tools().workspace().searchProperty().get());
    robot.type(KeyCode.ESCAPE);
    assertEquals("", shell.tools().workspace().searchProperty().get());
  }

  @Test
  void closesAPaneWithEscapeAndGivesTheFocusBack(FxRobot robot) {
    click(robot, Styles.SETTINGS_BUTTON);
    assertTrue(robot.lookup("#" + Styles.LANGUAGE_FIELD).tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    assertTrue(robot.lookup("#" + Styles.LANGUAGE_FIELD).tryQuery().isEmpty());
    assertTrue(node(robot, Styles.SETTINGS_BUTTON).isFocused());
  }

  @Test
  void tellsScreensWhenTheyComeAndGo(FxRobot robot) {
    assertEquals(List.of("one shown"), told);
    click(robot, Styles.NAVIGATION + "-two");
    assertEquals(List.of("one shown", "one hidden", "two shown"), told);
    robot.interact(() -> stage.hide());
    assertEquals("two hidden", told.getLast());
  }

  @Test
  void showsWhatRunsAndCancelsIt(FxRobot robot) {
    assertFalse(node(robot, Styles.CANCEL_LINK).getParent().isVisible());
    robot.interact(
        () -> shell.tools().progress().show("Run 14", "3 of 5", 0.6, () -> told.add("cancelled")));
    assertTrue(isShown(robot, "3 of 5"));
    click(robot, Styles.CANCEL_LINK);
    assertEquals("cancelled", told.getLast());
  }

  @Test
  void saysWhatTheStoreCannotDoInASentence(FxRobot robot) {
    shell.fail(new StoreFailure(StoreFailure.Kind.DISK_FULL, "full", null));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isShown(robot, texts.of("notice.store.DISK_FULL")));
    robot.clickOn("#" + Styles.NOTICES + " .close-button");
    assertFalse(isShown(robot, texts.of("notice.store.DISK_FULL")));
  }

  @Test
  void showsTheUnexpectedWithItsDetailsFolded(FxRobot robot) {
    shell.fail(new IllegalStateException("planted"));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isShown(robot, texts.of("shell.error.kept")));
    assertFalse(isShown(robot, "planted"));
    robot.clickOn(texts.of("shell.error.details"));
    String details = robot.lookup("#" + Styles.ERROR_DETAILS).queryTextInputControl().getText();
    assertTrue(details.contains("planted"), details);
    robot.clickOn(texts.of("shell.close"));
  }

  @Test
  void keepsHowTheWindowStood(FxRobot robot) {
    robot.interact(
        () -> {
          stage.setWidth(1000);
          stage.setHeight(700);
          shell.tools().dividers().leftProperty().set(0.3);
          stage.hide();
        });
    Layout kept = ports.layout.get();
    assertEquals(1000, kept.width());
    assertEquals(700, kept.height());
    assertEquals(0.3, kept.dividers().left());
    assertEquals(Layout.FIRST.dividers().right(), kept.dividers().right());
  }

  @Test
  void callsTheClosingActionsInReverseOrderWhateverOneThrows(FxRobot robot) {
    shell.onClose(() -> told.add("first"));
    shell.onClose(
        () -> {
          throw new StoreFailure(StoreFailure.Kind.DISK_FULL, "full", null);
        });
    shell.onClose(() -> told.add("last"));
    robot.interact(() -> stage.hide());
    assertTrue(told.indexOf("last") >= 0 && told.indexOf("last") < told.indexOf("first"));
  }

  private static void click(FxRobot robot, String id) {
    robot.clickOn("#" + id);
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  private static List<String> wordsOf(FxRobot robot, String id) {
    return robot.from(node(robot, id)).lookup(".label").queryAllAs(Label.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private static boolean isShown(FxRobot robot, String words) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.isVisible() && words.equals(label.getText()));
  }

  private Session inHand() {
    return Objects.requireNonNull(shell.tools().workspace().session());
  }

  private String lastSheet() {
    return stage.getScene().getStylesheets().getLast();
  }

  /** Takes what the toolkit has to say of the stylesheets. */
  private static final class Catcher extends Handler {
    private final List<String> messages;

    Catcher(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord message) {
      messages.add(message.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
