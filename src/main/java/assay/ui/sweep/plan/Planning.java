package assay.ui.sweep.plan;

import assay.figures.Costs;
import assay.run.Desk;
import assay.run.Settings;
import assay.run.sweep.work.Sweeps;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.asking.CaseDialog;
import assay.ui.sweep.axes.Axes;
import assay.ui.sweep.cases.CaseChoice;
import assay.ui.sweep.draft.PlanModel;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Planning as the screen of sweeps sees it. On the screen's thread. */
public final class Planning {
  private final CaseChoice cases;
  private final PlanView view;

  /**
   * Builds models, controllers and views.
   *
   * @param costs what attempts cost
   * @param pictures of the cases
   * @param starter starts what is planned
   */
  public Planning(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      Costs costs,
      Pictures pictures,
      Starter starter) {
    Settings settings = tools.workspace().settings();
    PlanModel model = new PlanModel(settings.inHand().endpoint().categories(), settings.model());
    cases = new CaseChoice(tools, desk, pictures);
    PlanController controller = new PlanController(tools, desk, costs, model, cases.model());
    CaseDialog question = new CaseDialog(tools.texts(), pictures, this::window);
    Asking asking = new Asking(tools, sweeps, question, cases.model()::answer);
    StartController starting = new StartController(tools, desk, sweeps, model, asking, starter);
    PlanFiles files = new PlanFiles(tools, desk, model, controller, cases::take);
    PlanView.Parts beside = new PlanView.Parts(cases.root(), new Axes(tools, desk.blobs(), model));
    view = new PlanView(model, controller, starting, files, beside, tools.texts());
  }

  private @Nullable Window window() {
    return view.getScene() == null ? null : view.getScene().getWindow();
  }

  /** What is shown. */
  public Node root() {
    return view;
  }

  /** Reads the session's cases again, since there may be others by now. */
  public void onShown() {
    cases.reload();
  }
}
