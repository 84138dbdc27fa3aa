package assay.ui.workbench;

import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.OpenBundle;
import assay.figures.Costs;
import assay.run.Desk;
import assay.ui.Pictures;
import assay.ui.Screen;
import assay.ui.ScreenTools;
import assay.ui.workbench.bundle.BundleExporting;
import assay.ui.workbench.bundle.BundleFacts;
import assay.ui.workbench.compose.Compose;
import assay.ui.workbench.inspector.Inspector;
import assay.ui.workbench.redecode.Redecoding;
import assay.ui.workbench.timeline.Timeline;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Builds the workbench: compose on the left, the timeline in the middle, the inspector on the
 * right.
 */
public final class WorkbenchScreen {
  private WorkbenchScreen() {}

  /**
   * Builds it, without bundles. On the screen's thread.
   *
   * @param costs what attempts cost
   * @param screen the screen's thread
   */
  public static Screen build(ScreenTools tools, Desk desk, Costs costs, Executor screen) {
    return build(tools, desk, null, costs, screen);
  }

  /**
   * Builds it. On the screen's thread.
   *
   * @param bundles what goes out in bundles; null if nothing does
   * @param costs what attempts cost
   * @param screen the screen's thread
   */
  public static Screen build(
      ScreenTools tools, Desk desk, @Nullable BundleDesk bundles, Costs costs, Executor screen) {
    Pictures pictures = new Pictures(desk.blobs(), tools.background());
    Timeline timeline = new Timeline(tools, desk, costs, pictures, screen);
    RunProgress progress = new RunProgress(timeline, tools.progress(), tools.texts(), screen);
    Compose compose = new Compose(tools, desk, costs, pictures, progress::forRun);
    progress.cancelsBy(compose::cancel);
    Rescue rescue = new Rescue(tools, desk);
    progress.losesTo(
        run -> {
          timeline.lost(run);
          rescue.offer();
        });
    Inspector inspector = new Inspector(tools, desk, costs, pictures);
    timeline.selectedProperty().subscribe(inspector::show);
    Redecoding redecoding = new Redecoding(tools, desk, screen, timeline::select);
    timeline.addCommand(tools.texts().of("redecode.command"), redecoding::start);
    new WantedAttempt(tools, desk, timeline::select).follow();
    VBox above = new VBox(redecoding.root());
    if (bundles != null) {
      BundleExporting exporting =
          new BundleExporting(
              bundles, tools, timeline::query, timeline.selectedProperty()::get, screen);
      timeline.addReadingCommand(tools.texts().of("export.command"), exporting::start);
      timeline.addReadingCommand(tools.texts().of("export.copy"), exporting::copyTable);
      above.getChildren().addFirst(exporting.root());
    }
    BorderPane middle = new BorderPane(timeline.root());
    middle.setTop(above);
    tellOfInterrupted(tools, desk);
    SplitPane panes = panes(tools, compose.root(), middle, inspector.root());
    return new Screen(
        "workbench",
        "workbench.title",
        panes,
        timeline::onShown,
        timeline::onHidden,
        Map.of(
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
            OncePerPress.of(panes, KeyCode.ENTER, compose::submit)));
  }

  /**
   * Builds the workbench of a bundle that is open: what it is on the left, its attempts, and the
   * inspector, in which verdicts can be given. Nothing can be sent. On the screen's thread.
   *
   * @param desk over the bundle
   * @param onClose takes what is to be done when the window closes
   */
  public static Screen buildForReview(
      ScreenTools tools,
      Desk desk,
      OpenBundle bundle,
      Costs costs,
      Executor screen,
      Consumer<Runnable> onClose) {
    Pictures pictures = new Pictures(desk.blobs(), tools.background());
    Timeline timeline = new Timeline(tools, desk, costs, pictures, screen);
    BundleFacts facts = new BundleFacts(bundle, tools, screen);
    onClose.accept(facts::close);
    Inspector inspector = new Inspector(tools, desk, costs, pictures);
    timeline.selectedProperty().subscribe(inspector::show);
    tools.workspace().reviewedProperty().subscribe((before, now) -> facts.onReviewed());
    SplitPane panes = panes(tools, facts.root(), new BorderPane(timeline.root()), inspector.root());
    return new Screen(
        "workbench", "bundle.title", panes, timeline::onShown, timeline::onHidden, Map.of());
  }

  /** The last end was not clean: what was under way then is marked, and nothing else is lost. */
  private static void tellOfInterrupted(ScreenTools tools, Desk desk) {
    int interrupted = desk.log().interruptedAtOpening().size();
    if (interrupted > 0) {
      tools.notices().warning(tools.texts().of("workbench.interrupted", interrupted));
    }
  }

  private static SplitPane panes(ScreenTools tools, Node compose, Region middle, Node inspector) {
    SplitPane panes = new SplitPane(compose, middle, inspector);
    panes.setId("workbench");
    panes.getStylesheets().add(stylesheet());
    ((Region) compose).setMinWidth(330);
    middle.setMinWidth(320);
    ((Region) inspector).setMinWidth(260);
    DividerKeeping.of(panes, tools.dividers());
    return panes;
  }

  private static String stylesheet() {
    URL found = WorkbenchScreen.class.getResource("/assay/ui/workbench/workbench.css");
    return Objects.requireNonNull(found, "workbench.css").toExternalForm();
  }
}
