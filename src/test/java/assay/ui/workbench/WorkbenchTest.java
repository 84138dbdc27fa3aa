package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Review.Verdict;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.Desk;
import assay.run.Simulation;
import assay.ui.OnScreen;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;

/** The workbench as a whole: what may be slow, what is told to a screen reader, what is let go. */
class WorkbenchTest extends OpenWorkbench {
  private static final String TILE = ".reference-tile";
  private static final int ROUNDS = 8;

  /** The toolkit itself holds some nodes that are gone: where the mouse was, what had the focus. */
  private static final int MOST_HELD = 3;

  private final OffScreen eye = new OffScreen();

  @TempDir private Path folder;

  @Start
  void start(Stage window) {
    AttemptLog log = eye.watched(AttemptLog.class, bench.log);
    Blobs blobs = eye.watched(Blobs.class, bench.blobs);
    Desk desk = bench.desk(log, blobs);
    Simulation simulation = eye.watched(Simulation.class, desk.simulation());
    Desk watched = new Desk(log, blobs, desk.submit(), desk.keys(), simulation, desk.clock());
    open(window, Executors.newVirtualThreadPerTaskExecutor(), watched);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  /** From the first picture to the last verdict. What stands in memory may be asked for there. */
  @Test
  void nothingThatMayBeSlowIsDoneOnTheScreensThread(FxRobot robot) {
    robot.clickOn(bench.words("sample.chef-knife.title"));
    until(() -> tiles(robot) == 1);
    browse(robot, 2);
    paste(robot, 3);
    submitShown(robot);
    robot.clickOn(".attempt-row");
    until(() -> !robot.lookup("#request-text").queryTextInputControl().getText().isEmpty());
    save(robot);
    verdict(robot);
    click(robot, "timeline-filter-SHOWN");
    robot.interact(() -> shell.controller().onSearch("knife"));
    until(() -> timeline(robot).getItems().size() == 2);
    assertEquals(List.of("interruptedAtOpening", "setPace"), eye.onScreen());
    assertTrue(
        eye.beside()
            .containsAll(
                List.of("baseUrl", "begin", "complete", "counts", "lockOf", "open", "openRun")),
        eye.beside()::toString);
    assertTrue(
        eye.beside()
            .containsAll(
                List.of("page", "raw", "read", "review", "reviewsOf", "sessions", "thumbnail")),
        eye.beside()::toString);
  }

  @Test
  void everyButtonHasANameForAScreenReader(FxRobot robot) {
    browse(robot, 1);
    prompt(robot, "A mug");
    submitShown(robot);
    robot.clickOn(".attempt-row");
    click(robot, "tab-image");
    List<ButtonBase> buttons =
        OnScreen.ask(() -> buttons(stage.getScene().getRoot(), new ArrayList<>()));
    assertEquals(List.of(), buttons.stream().filter(WorkbenchTest::isNameless).toList());
    assertTrue(buttons.size() > 40, () -> "buttons: " + buttons.size());
  }

  @Test
  void tilesThatAreRemovedAreLetGo(FxRobot robot) {
    List<WeakReference<Node>> tiles = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      browse(robot, 1);
      tiles.add(new WeakReference<>(robot.lookup(TILE).query()));
      robot.interact(() -> robot.lookup(TILE + " .button").queryButton().fire());
    }
    untilLetGo(tiles);
  }

  @Test
  void whatWasLookedIntoIsLetGo(FxRobot robot) {
    Attempts.fill(bench.log, ROUNDS, Attempts.BLOCKED);
    robot.interact(() -> shell.tools().workspace().touch());
    until(() -> timeline(robot).getItems().size() == 2 * ROUNDS);
    List<WeakReference<Node>> titles = new ArrayList<>();
    for (int row = 1; row < 2 * ROUNDS; row += 2) {
      int index = row;
      robot.interact(() -> timeline(robot).getSelectionModel().select(index));
      titles.add(new WeakReference<>(node(robot, "inspector-title")));
    }
    untilLetGo(titles);
  }

  /** The tests' library keeps all events and what they were fired at, until it begins anew. */
  private void untilLetGo(List<WeakReference<Node>> nodes) {
    FxToolkit.toolkitContext().setRegisteredStage(stage);
    until(
        () -> {
          System.gc();
          return nodes.stream().filter(node -> node.get() != null).count() <= MOST_HELD;
        });
  }

  private void browse(FxRobot robot, int expected) {
    bench.dialogs.images = List.of(Drawn.file(folder, "mug.png", 1));
    Button browse = robot.lookup("#browse-button").queryButton();
    robot.interact(browse::fire);
    until(() -> tiles(robot) == expected);
  }

  private static void paste(FxRobot robot, int expected) {
    ClipboardContent content = new ClipboardContent();
    robot.interact(
        () -> {
          content.putImage(new Image(new ByteArrayInputStream(Drawn.png(2))));
          Clipboard.getSystemClipboard().setContent(content);
        });
    click(robot, "prompt-field");
    robot.push(KeyCode.CONTROL, KeyCode.V);
    until(() -> tiles(robot) == expected);
  }

  private void submitShown(FxRobot robot) {
    submitByKey(robot);
    answer(Attempts.shownAs(bench.blobs));
    until(() -> words(robot, "timeline-filter-SHOWN").equals("Shown 1"));
  }

  private void save(FxRobot robot) {
    bench.dialogs.place = folder.resolve("saved.png");
    click(robot, "tab-image");
    until(() -> isVisible(robot, "save-image"));
    click(robot, "save-image");
    until(() -> bench.dialogs.said.size() == 1);
    assertEquals(
        List.of("INFO " + bench.words("inspector.image.saved", "saved.png")), bench.dialogs.said);
  }

  private static void verdict(FxRobot robot) {
    String id = "verdict-" + Verdict.CORRECT_PASS;
    click(robot, "tab-outcome");
    robot.interact(robot.lookup("#" + id).queryAs(ToggleButton.class)::fire);
    until(() -> isOn(robot, id));
  }

  private static int tiles(FxRobot robot) {
    return robot.lookup(TILE).queryAll().size();
  }

  private static boolean isNameless(ButtonBase button) {
    String name = button.getAccessibleText();
    String text = button.getText();
    return (text == null || text.isBlank()) && (name == null || name.isBlank());
  }

  private static List<ButtonBase> buttons(Parent parent, List<ButtonBase> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof ButtonBase button) {
        found.add(button);
      }
      if (child instanceof Parent inner) {
        buttons(inner, found);
      }
    }
    return found;
  }
}
