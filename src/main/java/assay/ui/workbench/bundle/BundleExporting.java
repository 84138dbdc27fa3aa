package assay.ui.workbench.bundle;

import assay.attempt.Attempt;
import assay.exchange.bundle.BundleDesk;
import assay.run.AttemptLog.Query;
import assay.ui.ScreenTools;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** Writing a bundle as the workbench sees it. On the screen's thread. */
public final class BundleExporting {
  private final ExportController controller;
  private final ExportPane pane;

  /**
   * Builds model, controller and view.
   *
   * @param query what the timeline shows; null while no session is in hand
   * @param selected the attempt in hand; null for none
   * @param screen the screen's thread
   */
  public BundleExporting(
      BundleDesk bundles,
      ScreenTools tools,
      Supplier<@Nullable Query> query,
      Supplier<@Nullable Attempt> selected,
      Executor screen) {
    ExportModel model = new ExportModel();
    this.controller =
        new ExportController(
            bundles, tools, model, new ExportController.Choice(query, selected), screen);
    this.pane = new ExportPane(model, controller, tools.texts());
    tools.workspace().sessionProperty().subscribe((before, now) -> controller.onClose());
  }

  /** What is shown; gone until it is asked for. */
  public Node root() {
    return pane;
  }

  /** Copies what the timeline shows as a table in Markdown. */
  public void copyTable() {
    controller.onCopyTable(
        table -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, table)));
  }

  /** Asks what shall go, and shows what would. */
  public void start() {
    controller.onStart();
  }
}
