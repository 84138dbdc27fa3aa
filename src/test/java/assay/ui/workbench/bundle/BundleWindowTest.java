package assay.ui.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Review;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.ReviewFile;
import assay.exchange.bundle.ReviewMerge;
import assay.run.Desk;
import assay.run.FakeImageService;
import assay.run.ReadingDesk;
import assay.store.Facts;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.OnScreen;
import assay.ui.ScreenTools;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.WorkbenchScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Out of one workspace, looked at and judged in a window, and back again. */
@ExtendWith(OnScreen.class)
class BundleWindowTest {
  private static final Layout WHOLE_SCREEN =
      new Layout(0.0, 0.0, 1000, 1000, false, Layout.FIRST.dividers());

  @TempDir static Path temp;
  private final FakeBench bench =
      new FakeBench(
          new FakeImageService(
              sending -> {
                throw new IllegalStateException("Nothing is sent from a bundle");
              }));
  private @Nullable BundledWorkspace workspace;
  private @Nullable OpenBundle bundle;

  @Start
  void start(Stage window) throws Exception {
    Path folder = Files.createTempDirectory(temp, "bundle");
    BundledWorkspace filled = new BundledWorkspace(folder.resolve("workspace"));
    workspace = filled;
    filled.fill();
    BundleDesk desk = filled.desk(folder.resolve("keys"));
    Path file = folder.resolve("sent.assay");
    filled.write(file);
    OpenBundle opened = desk.open(file);
    bundle = opened;
    show(window, opened);
  }

  private void show(Stage window, OpenBundle opened) {
    Desk reading = ReadingDesk.over(opened.log(), opened.blobs(), Facts.CLOCK);
    Shell made =
        new Shell(
            new Shell.Ports(
                reading.log(),
                EndpointPorts.of(reading),
                new FakePorts.MemoryKeep<>(assay.run.Settings.FIRST),
                new FakePorts.MemoryKeep<>(WHOLE_SCREEN),
                Path.of("bundle")),
            new Texts(Language.ENGLISH),
            Runnable::run);
    ScreenTools lent = made.tools();
    ScreenTools tools =
        new ScreenTools(
            lent.texts(),
            lent.workspace(),
            lent.progress(),
            lent.dividers(),
            lent.background(),
            new ScreenTools.Dialogs(bench.dialogs, bench.questions, bench.dialogs));
    lent.workspace().reviewerProperty().set("Ann");
    made.lookAtBundle("Read-only");
    made.show(
        window,
        List.of(
            WorkbenchScreen.buildForReview(
                tools, reading, opened, FakeBench.COSTS, new FxThread(), made::onClose)));
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(bundle).close();
    Objects.requireNonNull(workspace).close();
  }

  private OpenBundle bundle() {
    return Objects.requireNonNull(bundle);
  }

  @Test
  void itSaysWhatItIsAndThatItsSealHolds(FxRobot robot) {
    String seal = robot.lookup("#" + FactsPane.SEAL).queryAs(Label.class).getText();
    assertTrue(seal.startsWith("The seal is whole."), seal);
    assertFalse(robot.lookup("#endpoint-button").query().isVisible());
    assertTrue(robot.lookup("#compose").tryQuery().isEmpty());
  }

  @Test
  void aVerdictIsKeptBesideTheBundleAndMergedBackWhereItCameFrom(FxRobot robot) throws Exception {
    robot.clickOn(".attempt-row");
    robot.interact(
        () -> robot.lookup("#verdict-FALSE_POSITIVE").queryAs(ToggleButton.class).fire());
    List<Review> given = bundle().reviews().reviews();
    assertEquals(1, given.size());
    assertEquals("Ann", given.getFirst().author());
    Path sent = temp.resolve("sent-back.reviews.jsonl");
    bench.dialogs.place = sent;
    robot.interact(
        () ->
            robot
                .lookup("#" + FactsPane.SAVE_REVIEWS)
                .queryAs(javafx.scene.control.Button.class)
                .fire());
    Attempt judged =
        Objects.requireNonNull(workspace).log().find(given.getFirst().attempt()).orElseThrow();
    ReviewMerge merged = ReviewMerge.into(workspace.log(), ReviewFile.read(sent));
    assertEquals(1, merged.added());
    assertEquals(given, workspace.log().reviewsOf(judged.id()));
  }

  @Test
  void nothingElseCanBeChanged(FxRobot robot) {
    robot.clickOn(".attempt-row");
    assertTrue(robot.lookup("#flag-case").query().isDisabled());
    assertEquals("Ann", robot.lookup("#" + FactsPane.REVIEWER).queryAs(TextField.class).getText());
  }
}
