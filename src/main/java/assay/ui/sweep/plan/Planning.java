package assay.ui.sweep.plan;

import assay.figures.Costs;
import assay.run.Desk;
import assay.run.Settings;
import assay.run.sweep.work.Sweeps;
import assay.ui.ScreenTools;
import assay.ui.sweep.axes.Axes;
import assay.ui.sweep.cases.CaseChoice;
import assay.ui.sweep.cases.CasesAtHand;
import assay.ui.sweep.draft.PlanModel;
import javafx.scene.Node;

/** Planning as the screen of sweeps sees it. On the screen's thread. */
public final class Planning {
  private final CaseChoice cases;
  private final PlanView view;

  /**
   * Builds models, controllers and views.
   *
   * @param costs what attempts cost
   * @param atHand the choice of cases, and who asks about them
   * @param starter starts what is planned
   */
  public Planning(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      Costs costs,
      CasesAtHand atHand,
      Starter starter) {
    Settings settings = tools.workspace().settings();
    PlanModel model = new PlanModel(settings.inHand().endpoint().categories(), settings.model());
    cases = atHand.choice();
    PlanController controller = new PlanController(tools, desk, costs, model, cases.model());
    StartController starting =
        new StartController(tools, desk, sweeps, model, atHand.asking(), starter);
    PlanFiles files = new PlanFiles(tools, desk, model, controller, cases::take);
    PlanView.Parts beside =
        new PlanView.Parts(
            cases.root(), new Axes(tools, desk.blobs(), model, cases.model().chosenProperty()));
    view = new PlanView(model, controller, starting, files, beside, tools.texts());
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
