package assay.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.Swept;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.ReadingDesk;
import assay.run.Settings;
import assay.run.sweep.work.ReadingSweeps;
import assay.store.Facts;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.OnScreen;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.cases.CaseRow;
import assay.ui.workbench.FakeBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The sweeps of a bundle in a window: all can be read, and nothing sent or written. */
@ExtendWith(OnScreen.class)
class SweepOfBundleTest {
  private static final Layout WHOLE_SCREEN =
      new Layout(0.0, 0.0, 1000, 1000, false, Layout.FIRST.dividers());

  @TempDir static Path temp;
  private @Nullable OpenBundle opened;
  private @Nullable Shell shell;
  private Path folder = Path.of("");

  @Start
  void start(Stage window) throws Exception {
    folder = Files.createTempDirectory(temp, "sweeps");
    try (BundledWorkspace workspace = new BundledWorkspace(folder.resolve("workspace"))) {
      new Swept(workspace).open(workspace.session());
      Picked all = Picked.ofSession(workspace.log(), workspace.session());
      write(workspace, all, "whole.assay");
      write(workspace, new Picked(all.attempts().subList(0, 1)), "part.assay");
    }
    show(window, "whole.assay");
  }

  private void write(BundledWorkspace workspace, Picked picked, String name) throws Exception {
    workspace
        .desk(folder.resolve("keys"))
        .write(
            picked,
            folder.resolve(name),
            new assay.exchange.bundle.BundleWriter.Wishes(false, null),
            bytes -> {},
            new Cancellation());
  }

  private void show(Stage window, String name) throws Exception {
    OpenBundle bundle =
        OpenBundle.open(folder.resolve(name), BundledWorkspace.tools(folder.resolve("reviews")));
    opened = bundle;
    Desk desk = ReadingDesk.over(bundle.log(), bundle.blobs(), Facts.CLOCK);
    Shell made =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                new FakePorts.MemoryKeep<>(Settings.FIRST),
                new FakePorts.MemoryKeep<>(WHOLE_SCREEN),
                Path.of("bundle")),
            new Texts(Language.ENGLISH),
            Runnable::run);
    shell = made;
    made.lookAtBundle("Read-only");
    made.show(
        window,
        List.of(
            SweepScreen.build(
                made.tools(),
                desk,
                ReadingSweeps.over(desk, bundle.sweeps(), FakeBench.COSTS),
                FakeBench.COSTS,
                new FxThread())));
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(opened).close();
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  @Test
  void itsCellsAttemptsAndEndAreSeenAndItIsForReading(FxRobot robot) {
    assertEquals("Sweep 1 · done", words(robot, "sweep-state"));
    assertTrue(words(robot, "sweep-end").startsWith("This sweep came in with a bundle."));
    for (String button : List.of("sweep-resume", "sweep-extend", "sweep-pause", "sweep-cancel")) {
      assertFalse(node(robot, button).isVisible(), button);
    }
    TableView<?> grid = robot.lookup("#sweep-grid").queryTableView();
    TableView<?> attempts = robot.lookup("#sweep-attempts").queryTableView();
    robot.interact(() -> select(grid));
    robot.interact(grid::requestFocus);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(2, attempts.getItems().size());
  }

  private static <T> void select(TableView<T> grid) {
    grid.getSelectionModel().clearAndSelect(0, grid.getColumns().get(1));
  }

  @Test
  void planningWorksAndIsNotStarted(FxRobot robot) {
    assertTrue(node(robot, "sweep-start").isDisabled());
    assertEquals("Read-only", node(robot, "sweep-start").getAccessibleHelp());
    ListView<CaseRow> cases = robot.lookup("#sweep-cases").queryListView();
    robot.interact(() -> cases.getSelectionModel().select(0));
    robot.interact(cases::requestFocus);
    robot.type(KeyCode.SPACE);
    robot.interact(node(robot, "sweep-level-dangerous-content-off")::requestFocus);
    robot.type(KeyCode.SPACE);
    assertTrue(words(robot, "sweep-cells-sentence").contains("cells: 2."));
    assertTrue(node(robot, "sweep-start").isDisabled());
  }

  @Test
  void ofAPartItIsSaidHowMuchIsThereAndNothingIsFound(FxRobot robot) {
    Stage window = (Stage) node(robot, "sweep").getScene().getWindow();
    robot.interact(
        () -> {
          try {
            Objects.requireNonNull(opened).close();
            Objects.requireNonNull(shell).leave();
            show(window, "part.assay");
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    List<String> found =
        robot.from(node(robot, "sweep-findings")).lookup(".label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .filter(text -> text.startsWith("Only a part"))
            .toList();
    assertEquals(1, found.size());
    assertTrue(found.getFirst().contains("1 of 4 attempts, and 1 of 4 cells"), found.getFirst());
  }
}
