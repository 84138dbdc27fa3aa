package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.figures.Costs;
import assay.run.Desk;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The inspector as the workbench sees it. On the screen's thread. */
public final class Inspector {
  private final InspectorController controller;
  private final InspectorView view;

  /** Builds model, controller and view. */
  public Inspector(ScreenTools tools, Desk desk, Costs costs, Pictures pictures) {
    InspectorModel model = new InspectorModel();
    model.closedProperty().bind(tools.workspace().closedProperty());
    model.reviewsClosedProperty().bind(tools.workspace().reviewsClosedProperty());
    this.controller = new InspectorController(desk, tools, model);
    this.view = new InspectorView(model, controller, tools.texts(), costs, pictures);
    tools.workspace().revisionProperty().subscribe((before, now) -> controller.onChanged());
  }

  /** What is shown. */
  public Node root() {
    return view;
  }

  /** Looks into an attempt; null for none. */
  public void show(@Nullable Attempt attempt) {
    controller.onShow(attempt);
  }
}
