package assay.ui.workbench.bundle;

import assay.exchange.bundle.OpenBundle;
import assay.ui.ScreenTools;
import java.util.concurrent.Executor;
import javafx.scene.layout.Region;

/** What is said of an open bundle, as the workbench sees it. On the screen's thread. */
public final class BundleFacts {
  private final FactsController controller;
  private final FactsPane pane;

  /**
   * Builds model, controller and view, and begins to look at the images.
   *
   * @param screen the screen's thread
   */
  public BundleFacts(OpenBundle bundle, ScreenTools tools, Executor screen) {
    FactsModel model = new FactsModel();
    model.reviewerProperty().set(tools.workspace().reviewerProperty().get());
    this.controller = new FactsController(bundle, tools, model, screen);
    this.pane = new FactsPane(bundle, model, controller, tools.texts());
    controller.onStart();
  }

  /** What is shown. */
  public Region root() {
    return pane;
  }

  /** A verdict was given. */
  public void onReviewed() {
    controller.countReviews();
  }

  /** The window closes. */
  public void close() {
    controller.onClose();
  }
}
