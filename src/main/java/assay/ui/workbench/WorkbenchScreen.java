package assay.ui.workbench;

import assay.figures.Costs;
import assay.run.Desk;
import assay.ui.Pictures;
import assay.ui.Screen;
import assay.ui.ScreenTools;
import assay.ui.workbench.compose.Compose;
import assay.ui.workbench.inspector.Inspector;
import assay.ui.workbench.redecode.Redecoding;
import assay.ui.workbench.timeline.Timeline;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * Builds the workbench: compose on the left, the timeline in the middle, the inspector on the
 * right.
 */
public final class WorkbenchScreen {
  private WorkbenchScreen() {}

  /**
   * Builds it. On the screen's thread.
   *
   * @param costs what attempts cost
   * @param screen the screen's thread
   */
  public static Screen build(ScreenTools tools, Desk desk, Costs costs, Executor screen) {
    Pictures pictures = new Pictures(desk.blobs(), tools.background());
    Timeline timeline = new Timeline(tools, desk, costs, pictures, screen);
    RunProgress progress = new RunProgress(timeline, tools.progress(), tools.texts(), screen);
    Compose compose = new Compose(tools, desk, costs, pictures, progress::forRun);
    progress.cancelsBy(compose::cancel);
    progress.losesTo(timeline::lost);
    Inspector inspector = new Inspector(tools, desk, costs, pictures);
    timeline.selectedProperty().subscribe(inspector::show);
    Redecoding redecoding = new Redecoding(tools, desk, screen, timeline::select);
    timeline.addCommand(tools.texts().of("redecode.command"), redecoding::start);
    new WantedAttempt(tools, desk, timeline::select).follow();
    BorderPane middle = new BorderPane(timeline.root());
    middle.setTop(redecoding.root());
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
