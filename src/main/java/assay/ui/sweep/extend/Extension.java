package assay.ui.sweep.extend;

import assay.run.design.PlannedCase;
import assay.run.sweep.Sweep;
import assay.run.sweep.work.Sweeps;
import assay.ui.ScreenTools;
import assay.ui.sweep.asking.Asking;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/** Extending a sweep as its watching sees it. On the screen's thread. */
public final class Extension {
  private final ExtendModel model = new ExtendModel();
  private final ExtendController controller;
  private final ScreenTools tools;

  /**
   * Builds model and controller.
   *
   * @param cases those that are chosen for the next sweep, which this one may get as well
   */
  public Extension(
      ScreenTools tools,
      Sweeps sweeps,
      Asking asking,
      Supplier<List<PlannedCase>> cases,
      Extender extender) {
    this.tools = tools;
    this.controller = new ExtendController(tools, sweeps, model, asking, cases, extender);
  }

  /** What is shown, while it is open. */
  public Node root() {
    return new ExtendPane(model, controller, tools.texts());
  }

  /** Whether somebody is about to extend a sweep. */
  public ReadOnlyBooleanProperty openProperty() {
    return model.openProperty();
  }

  /** Begins with what a sweep has. */
  public void open(Sweep sweep) {
    controller.onOpen(sweep);
  }

  /** Another sweep is looked at, or this one goes on. */
  public void close() {
    controller.onClose();
  }
}
