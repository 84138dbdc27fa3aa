package assay.ui.sweep.cases;

import assay.run.Desk;
import assay.run.design.PlannedCase;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import java.util.List;
import javafx.scene.Node;

/** The choice of cases as the screen of sweeps sees it. On the screen's thread. */
public final class CaseChoice {
  /** The id of the list. */
  public static final String LIST = "sweep-cases";

  /** The id of the field that filters it. */
  public static final String FILTER = "sweep-cases-filter";

  /** The id of the button that takes in all that is shown. */
  public static final String ALL = "sweep-cases-all";

  /** The id of the line that says how many are chosen. */
  public static final String COUNT = "sweep-cases-count";

  private final CasesModel model = new CasesModel();
  private final CasesController controller;
  private final CasesPane pane;

  /**
   * Builds model, controller and view.
   *
   * @param pictures of the cases
   */
  public CaseChoice(ScreenTools tools, Desk desk, Pictures pictures) {
    controller = new CasesController(tools, desk, model);
    pane = new CasesPane(model, controller, pictures, tools.texts());
  }

  /** Fills a model with the cases that there are, without a view. */
  public static void reading(ScreenTools tools, Desk desk, CasesModel model) {
    new CasesController(tools, desk, model).onReload();
  }

  /** What is chosen. */
  public CasesModel model() {
    return model;
  }

  /** What is shown. */
  public Node root() {
    return pane;
  }

  /** Reads the session's cases again. */
  public void reload() {
    controller.onReload();
  }

  /** Takes the place of what is chosen. */
  public void take(List<PlannedCase> cases) {
    controller.onPlan(cases);
  }
}
