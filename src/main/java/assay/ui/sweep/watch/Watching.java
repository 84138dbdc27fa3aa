package assay.ui.sweep.watch;

import assay.figures.Costs;
import assay.run.Desk;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.ui.Frames;
import assay.ui.ScreenTools;
import assay.ui.sweep.cases.CasesAtHand;
import assay.ui.sweep.extend.Extension;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Watching sweeps as their screen sees it. On the screen's thread but where it says otherwise. */
public final class Watching {
  /** How often at most a sweep is shown anew while it goes on. */
  private static final Duration FRAME = Duration.ofMillis(50);

  private final WatchController controller;
  private final CourseController course;
  private final WatchView view;

  /**
   * Builds model, controllers and view.
   *
   * @param costs what attempts cost
   * @param cases those that a sweep can get, and who asks about them
   * @param screen the screen's thread
   */
  public Watching(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      Costs costs,
      CasesAtHand cases,
      Executor screen) {
    WatchModel model = new WatchModel();
    CellController cells = new CellController(tools, desk, model);
    Extension extension =
        new Extension(
            tools,
            sweeps,
            cases.asking(),
            cases.choice().model().chosenProperty()::get,
            this::extend);
    controller = new WatchController(tools, desk, sweeps, model, cells, extension);
    course =
        new CourseController(
            tools,
            desk,
            sweeps,
            costs,
            controller,
            new CourseController.Screens(screen, new Frames(screen, FRAME)));
    view =
        new WatchView(
            model,
            new WatchView.Steering(controller, course, cells),
            extension,
            tools.texts(),
            desk.clock());
  }

  private void extend(UUID sweep, SweepPlan plan, Consumer<String> problem) {
    course.extend(sweep, plan, problem);
  }

  /** What is shown. */
  public Node root() {
    return view;
  }

  /** Starts a sweep and watches it. Beside the screen's thread; blocks. */
  public Started start(UUID session, SweepPlan plan, String planText) {
    return course.start(session, plan, planText);
  }

  /** It is in front. */
  public void onShown() {
    controller.onReload();
    view.onShown();
  }

  /** Another is in front. */
  public void onHidden() {
    view.onHidden();
  }
}
