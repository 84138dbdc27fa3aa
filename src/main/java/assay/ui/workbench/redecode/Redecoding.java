package assay.ui.workbench.redecode;

import assay.attempt.Attempt;
import assay.run.Desk;
import assay.ui.ScreenTools;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Decoding again as the workbench sees it. On the screen's thread. */
public final class Redecoding {
  private final RedecodeController controller;
  private final RedecodePane pane;

  /**
   * Builds model, controller and view.
   *
   * @param screen the screen's thread
   * @param onSelect takes the attempt of a row that was chosen
   */
  public Redecoding(ScreenTools tools, Desk desk, Executor screen, Consumer<Attempt> onSelect) {
    RedecodeModel model = new RedecodeModel();
    this.controller = new RedecodeController(desk, tools, model, screen);
    this.pane = new RedecodePane(model, controller, tools.texts(), onSelect);
    tools
        .workspace()
        .sessionProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && (now == null || !before.id().equals(now.id()))) {
                controller.onClose();
              }
            });
  }

  /** What is shown; gone until it is asked for. */
  public Node root() {
    return pane;
  }

  /** Decodes the answers of the session in hand again. */
  public void start() {
    controller.onStart();
  }
}
