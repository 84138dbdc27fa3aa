package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Session;
import assay.run.StoreFailure;
import assay.ui.OnScreen;
import assay.ui.Styles;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The shell as a person uses it, with fakes behind it. */
class ShellTest extends OpenShell {
  @Start
  void start(Stage window) {
    open(window);
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
  void searchesByKeyboard(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertTrue(node(robot, Styles.SEARCH_FIELD).isFocused());
    robot.write("knife").type(KeyCode.ENTER);
    assertEquals("knife", shell.tools().workspace().searchProperty().get());
    robot.type(KeyCode.ESCAPE);
    assertEquals("", shell.tools().workspace().searchProperty().get());
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
    OnScreen.settle();
    assertTrue(isShown(robot, texts.of("notice.store.DISK_FULL")));
    robot.clickOn("#" + Styles.NOTICES + " .close-button");
    assertFalse(isShown(robot, texts.of("notice.store.DISK_FULL")));
  }

  @Test
  void showsTheUnexpectedWithItsDetailsFolded(FxRobot robot) {
    shell.fail(new IllegalStateException("planted"));
    OnScreen.settle();
    assertTrue(isShown(robot, texts.of("shell.error.kept")));
    assertFalse(isShown(robot, "planted"));
    robot.clickOn(texts.of("shell.error.details"));
    String details = robot.lookup("#" + Styles.ERROR_DETAILS).queryTextInputControl().getText();
    assertTrue(details.contains("planted"), details);
    robot.clickOn(texts.of("shell.close"));
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
}
