package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Answer;
import assay.run.FakeImageService;
import assay.run.Keep;
import assay.run.Settings;
import assay.text.Language;
import assay.ui.FakePorts;
import assay.ui.FakeProbe;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.OnScreen;
import assay.ui.ScreenTools;
import assay.ui.StyleWarnings;
import assay.ui.audit.AuditScreen;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window with the workbench in it and fakes behind it. What is sent is answered by {@link
 * #answer}; what blocks is done at once unless the test opens it otherwise.
 */
@ExtendWith(OnScreen.class)
public abstract class OpenWorkbench {
  private static final long MOST_SECONDS = 30;
  private static final Layout WHOLE_SCREEN =
      new Layout(0.0, 0.0, 1000, 1000, false, Layout.FIRST.dividers());

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final StyleWarnings warnings = new StyleWarnings();

  protected final FakeBench bench;

  @SuppressWarnings("NullAway.Init") // set before each test
  protected Shell shell;

  @SuppressWarnings("NullAway.Init") // set before each test
  protected Stage stage;

  /** In English. */
  protected OpenWorkbench() {
    this(Language.ENGLISH);
  }

  /** In that language. */
  protected OpenWorkbench(Language language) {
    this.bench =
        new FakeBench(new FakeImageService(sending -> await(sending.cancellation())), language);
  }

  /** To be called after each test; the tests' library may not look into this package. */
  protected void assertNothingWentWrong() {
    warnings.close();
    assertEquals(List.of(), warnings.messages());
    assertEquals(List.of(), bench.failures);
  }

  /** Opens it. The tests' library looks for its own mark in the test class alone. */
  protected void open(Stage window) {
    open(window, Runnable::run);
  }

  /** The same with what blocks done there. */
  protected void open(Stage window, Executor workers) {
    open(window, workers, bench.desk());
  }

  /** The same over a desk of the test's. */
  protected void open(Stage window, Executor workers, assay.run.Desk desk) {
    stage = window;
    shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                new EndpointPorts(
                    bench.keys,
                    desk.simulation(),
                    new FakeProbe(),
                    new FakeProbe()::checkThresholds,
                    desk.clock()),
                new FakePorts.MemoryKeep<>(Settings.FIRST),
                new FakePorts.MemoryKeep<>(WHOLE_SCREEN),
                Path.of("workspace")),
            bench.texts,
            workers);
    ScreenTools lent = shell.tools();
    ScreenTools tools =
        new ScreenTools(
            lent.texts(),
            lent.workspace(),
            lent.progress(),
            lent.dividers(),
            lent.background(),
            new ScreenTools.Dialogs(bench.dialogs, bench.questions, bench.dialogs));
    shell.show(
        window,
        List.of(
            WorkbenchScreen.build(tools, desk, FakeBench.COSTS, new FxThread()),
            AuditScreen.build(tools, desk.log())));
  }

  /** The program's own window over a desk and settings of the test's, without a fake before it. */
  protected void openAsShipped(
      Stage window, Executor workers, assay.run.Desk desk, Keep<Settings> settings) {
    stage = window;
    shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                settings,
                new FakePorts.MemoryKeep<>(WHOLE_SCREEN),
                Path.of("workspace")),
            bench.texts,
            workers);
    shell.show(
        window,
        List.of(
            WorkbenchScreen.build(shell.tools(), desk, FakeBench.COSTS, new FxThread()),
            AuditScreen.build(shell.tools(), desk.log())));
  }

  /** Answers the request that has waited longest, or the next one. */
  protected void answer(Answer answer) {
    answers.add(answer);
  }

  private Answer await(assay.run.Cancellation cancellation) {
    try (var cut = cancellation.onCancel(() -> answers.add(new Answer.Cancelled()))) {
      return answers.take();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until it is so, on the screen's thread. */
  protected static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          MOST_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(MOST_SECONDS * 1000, condition));
    } catch (TimeoutException e) {
      throw new AssertionError("It does not happen", e);
    }
  }

  protected static void click(FxRobot robot, String id) {
    robot.clickOn("#" + id);
  }

  protected static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  protected static boolean isVisible(FxRobot robot, String id) {
    return robot.lookup("#" + id).tryQuery().filter(OpenWorkbench::isSeen).isPresent();
  }

  protected static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  protected static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  protected static boolean isOn(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(ToggleButton.class).isSelected();
  }

  /** The sentences that are seen within a node. */
  protected static List<String> wordsIn(FxRobot robot, String id) {
    return robot.from(node(robot, id)).lookup(".label").queryAllAs(Labeled.class).stream()
        .filter(OpenWorkbench::isSeen)
        .map(Labeled::getText)
        .toList();
  }

  protected static ListView<?> timeline(FxRobot robot) {
    return robot.lookup("#timeline-list").queryListView();
  }

  /** Types a prompt into its field and leaves the focus there. */
  protected static void prompt(FxRobot robot, String words) {
    click(robot, "prompt-field");
    robot.write(words);
  }

  protected static void submitByKey(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
  }
}
