package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.attempt.Review.Verdict;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.run.AttemptLog;
import assay.run.Desk;
import assay.run.RetryPolicy;
import assay.run.Settings;
import assay.run.Submit;
import assay.run.TimedPauses;
import assay.simulator.EmbeddedSimulation;
import assay.simulator.Script;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import assay.store.WorkspaceFolder;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * The whole way, once, in the window, over the program's own parts: load, choose, submit, see,
 * restart.
 */
class WindowJourneyTest extends OpenWorkbench {
  @TempDir static Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private SqliteAttemptLog log;

  @Start
  void start(Stage window) {
    openProgram(window);
  }

  @AfterEach
  void endsCleanly() throws Exception {
    assertNothingWentWrong();
    closeProgram();
  }

  @Test
  void loadsChoosesSubmitsSeesAndFindsAllAgain(FxRobot robot) throws Exception {
    bench.dialogs.images = List.of(Drawn.file(folder, "mug.png", 1));
    click(robot, "browse-button");
    until(() -> robot.lookup(".reference-tile").tryQuery().isPresent());
    prompt(robot, "The same mug on slate");
    click(robot, "threshold-DANGEROUS_CONTENT-BLOCK_ONLY_HIGH");
    robot.interact(() -> repeats(robot).getValueFactory().setValue(3));
    click(robot, "prompt-field");
    submitByKey(robot);
    until(() -> timeline(robot).getItems().size() == 4);
    until(() -> log.counts(session()).values().stream().mapToInt(n -> n).sum() == 3);
    until(() -> node(robot, "cancel-button").isDisabled());

    look(robot, blocked());
    List<String> facts = wordsIn(robot, "inspector");
    assertTrue(facts.contains("Output filter"), facts.toString());
    assertTrue(facts.contains("Yes: a safety threshold can change it"), facts.toString());
    assertTrue(
        facts.stream().anyMatch(f -> f.startsWith("text ") && f.contains("thoughts")),
        facts.toString());
    robot.interact(() -> verdict(robot).fire());
    until(() -> log.reviewOf(blocked().id()).isPresent());

    Attempt before = blocked();
    robot.interact(stage::close);
    closeProgram();
    robot.interact(() -> openProgram(new Stage()));
    until(() -> timeline(robot).getItems().size() == 4);
    assertEquals(before, blocked());
    look(robot, before);
    until(() -> verdict(robot).isSelected());
    String sent = robot.lookup("#request-text").queryAs(TextArea.class).getText();
    assertTrue(sent.contains("BLOCK_ONLY_HIGH"), sent);
    assertTrue(sent.contains("The same mug on slate"), sent);
    look(robot, first(Kind.IMAGE));
    click(robot, "tab-image");
    until(() -> robot.lookup(".picture-scroll .image-view").<ImageView>query().getImage() != null);
  }

  private void openProgram(Stage window) {
    WorkspaceFolder workspace =
        WorkspaceFolder.open(folder.resolve("workspace"), WorkspaceFolder.Access.READ_WRITE);
    Clock clock = Clock.system(ZoneOffset.UTC);
    SystemKeys keys = new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST);
    EmbeddedSimulation simulation =
        new EmbeddedSimulation(
            SimulatorOptions.DEFAULT
                .withPace(0)
                .withScript(Script.of(Step.image(), Step.finish("SAFETY", null), Step.image())),
            clock);
    HttpImageService service = new HttpImageService(Timeouts.USUAL, keys, workspace.blobs());
    log = workspace.log(clock, ProtocolReader::readStored, "First session");
    Submit submit =
        new Submit(service, log, RetryPolicy.usual(new Random(1)), new TimedPauses(), clock);
    open.addAll(List.of(workspace, simulation, service, submit));
    Desk desk = new Desk(log, workspace.blobs(), submit, keys, simulation, clock);
    open(window, Executors.newVirtualThreadPerTaskExecutor(), desk);
  }

  private void closeProgram() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
    open.clear();
  }

  private java.util.UUID session() {
    return log.sessions().getFirst().id();
  }

  private Attempt blocked() {
    return first(Kind.OUTPUT_BLOCKED);
  }

  private Attempt first(Kind kind) {
    return log.page(new AttemptLog.Query(session(), null, "", null, 10)).attempts().stream()
        .filter(a -> a.outcome().filter(o -> o.kind() == kind).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Takes the row of an attempt in hand and waits until it is read. */
  private void look(FxRobot robot, Attempt attempt) {
    int row = 1 + rowBelowHeader(attempt);
    robot.interact(() -> timeline(robot).getSelectionModel().select(row));
    until(() -> !robot.lookup("#request-text").queryAs(TextArea.class).getText().isEmpty());
  }

  private int rowBelowHeader(Attempt attempt) {
    return log.page(new AttemptLog.Query(session(), null, "", null, 10)).attempts().stream()
        .map(Attempt::id)
        .toList()
        .indexOf(attempt.id());
  }

  private static Spinner<Integer> repeats(FxRobot robot) {
    return robot.lookup("#repeats-spinner").query();
  }

  private static ToggleButton verdict(FxRobot robot) {
    return robot.lookup("#verdict-" + Verdict.FALSE_POSITIVE).queryAs(ToggleButton.class);
  }
}
