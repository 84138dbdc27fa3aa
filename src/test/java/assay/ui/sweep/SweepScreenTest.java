package assay.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.Desk;
import assay.run.Settings;
import assay.ui.FakePorts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.OnScreen;
import assay.ui.StyleWarnings;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.cases.CaseRow;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of sweeps as a person uses it. */
@ExtendWith(OnScreen.class)
class SweepScreenTest {
  private static final long MOST_SECONDS = 30;

  private final StyleWarnings warnings = new StyleWarnings();
  private final FakeBench bench =
      new FakeBench(assay.run.FakeImageService.answering(Attempts.SHOWN, Attempts.BLOCKED));

  @SuppressWarnings("NullAway.Init") // set before each test
  private Shell shell;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Stage stage;

  @Start
  void start(Stage window) {
    stage = window;
    Desk desk = bench.desk();
    Attempts.fill(bench.log, 3);
    shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                new FakePorts.MemoryKeep<>(Settings.FIRST),
                new FakePorts.MemoryKeep<>(
                    new Layout(0.0, 0.0, 1000, 1000, false, Layout.FIRST.dividers())),
                Path.of("workspace")),
            bench.texts,
            Runnable::run);
    shell.show(
        window,
        List.of(
            SweepScreen.build(
                shell.tools(),
                desk,
                FakeSweeps.over(bench, desk),
                FakeBench.COSTS,
                new FxThread())));
  }

  @AfterEach
  void noStyleWasWrong() {
    warnings.close();
    assertEquals(List.of(), warnings.messages());
  }

  @Test
  void plansStartsAndReadsASweepByTheKeyboard(FxRobot robot) {
    assertTrue(isSeen(node(robot, "sweep-empty")));
    ListView<CaseRow> cases = robot.lookup("#sweep-cases").queryListView();
    robot.interact(cases::requestFocus);
    robot.interact(() -> cases.getSelectionModel().select(0));
    robot.type(KeyCode.SPACE);
    until(() -> words(robot, "sweep-cases-count").equals("Chosen: 1"));
    robot.interact(node(robot, "sweep-level-dangerous-content-off")::requestFocus);
    robot.type(KeyCode.SPACE);
    until(() -> words(robot, "sweep-cells-sentence").contains("cells: 2."));
    robot.interact(node(robot, "sweep-start")::requestFocus);
    robot.type(KeyCode.SPACE);
    until(() -> words(robot, "sweep-state").equals("Sweep 1 · done"));
    assertFalse(isSeen(node(robot, "sweep-empty")));
    assertEquals("20 / 20", words(robot, "sweep-facts"));
    assertEquals("Assay", stage.getTitle(), "the title is given back");
    TableView<?> grid = robot.lookup("#sweep-grid").queryTableView();
    robot.interact(() -> select(grid));
    robot.interact(grid::requestFocus);
    robot.type(KeyCode.ENTER);
    until(() -> isSeen(node(robot, "sweep-attempts")));
    TableView<?> attempts = robot.lookup("#sweep-attempts").queryTableView();
    until(() -> attempts.getItems().size() == 10);
    assertTrue(words(robot, "sweep-attempts-title").startsWith("Cell 2"));
  }

  @Test
  void addsAnAxisOfWordsThatThePersonSaysAreTrue(FxRobot robot) {
    ListView<CaseRow> cases = robot.lookup("#sweep-cases").queryListView();
    robot.interact(() -> cases.getItems().getFirst().chosenProperty().set(true));
    MenuButton add = robot.lookup("#sweep-axis-add").queryAs(MenuButton.class);
    robot.interact(() -> add.getItems().get(1).fire());
    until(() -> isSeen(node(robot, "sweep-axis-editor")));
    robot.interact(() -> text(robot, "sweep-axis-label-1").setText("plain"));
    robot.interact(() -> text(robot, "sweep-axis-label-2").setText("soft"));
    robot.interact(() -> text(robot, "sweep-axis-words-2").setText("Soft light."));
    robot.interact(() -> robot.lookup("#sweep-axis-done").queryButton().fire());
    assertTrue(isSeen(node(robot, "sweep-axis-editor")), "nobody said that they are true");
    robot.interact(
        () -> robot.lookup("#sweep-axis-confirmed").queryAs(CheckBox.class).setSelected(true));
    robot.interact(() -> robot.lookup("#sweep-axis-done").queryButton().fire());
    until(() -> words(robot, "sweep-cells-sentence").contains("cells: 2."));
    assertFalse(isSeen(node(robot, "sweep-axis-editor")));
  }

  private static TextInputControl text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryTextInputControl();
  }

  private static <T> void select(TableView<T> grid) {
    grid.getSelectionModel().clearAndSelect(0, grid.getColumns().get(2));
  }

  @Test
  void everySectionIsReachedByItsNumberAndButtonsByTheirLetters(FxRobot robot) {
    robot.interact(node(robot, "sweep-name")::requestFocus);
    alt(robot, KeyCode.DIGIT4);
    assertTrue(node(robot, "sweep-at-once").isFocusWithin());
    alt(robot, KeyCode.DIGIT3);
    assertTrue(node(robot, "sweep-repeats").isFocusWithin());
    alt(robot, KeyCode.DIGIT2);
    assertTrue(node(robot, "sweep-design-one-at-a-time").isFocused());
    alt(robot, KeyCode.DIGIT1);
    assertTrue(node(robot, "sweep-level-harassment-not-sent").isFocused());
    alt(robot, KeyCode.C);
    assertTrue(node(robot, "sweep-cases").isFocused());
    assertEquals("Cases", node(robot, "sweep-cases").getAccessibleText());
    alt(robot, KeyCode.S);
    until(() -> words(robot, "sweep-problem").equals("Choose one case at least."));
  }

  private static void alt(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
  }

  @Test
  void everythingIsSeenAndNothingStartedWhereNothingCanBeWritten(FxRobot robot) {
    robot.interact(() -> shell.tools().workspace().close("Another program writes"));
    assertTrue(node(robot, "sweep-start").isDisabled());
    assertEquals("Another program writes", node(robot, "sweep-start").getAccessibleHelp());
    assertFalse(node(robot, "sweep-save").isDisabled());
    assertEquals(6, robot.lookup("#sweep-cases").queryListView().getItems().size());
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          MOST_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(MOST_SECONDS * 1000, condition));
    } catch (TimeoutException e) {
      throw new AssertionError("It does not happen", e);
    }
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }
}
