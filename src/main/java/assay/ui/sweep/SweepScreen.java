package assay.ui.sweep;

import assay.figures.Costs;
import assay.run.Desk;
import assay.run.sweep.work.Sweeps;
import assay.ui.Pictures;
import assay.ui.Screen;
import assay.ui.ScreenTools;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.asking.CaseDialog;
import assay.ui.sweep.cases.CaseChoice;
import assay.ui.sweep.cases.CasesAtHand;
import assay.ui.sweep.plan.Planning;
import assay.ui.sweep.watch.Watching;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Builds the screen of sweeps: a plan on the left, one sweep on the right. */
public final class SweepScreen {
  private static final double DIVIDER = 0.38;

  private SweepScreen() {}

  /**
   * Builds it. On the screen's thread.
   *
   * @param costs what attempts cost
   * @param screen the screen's thread
   */
  public static Screen build(
      ScreenTools tools, Desk desk, Sweeps sweeps, Costs costs, Executor screen) {
    Pictures pictures = new Pictures(desk.blobs(), tools.background());
    CaseChoice choice = new CaseChoice(tools, desk, pictures);
    CaseDialog dialog = new CaseDialog(tools.texts(), pictures, () -> windowOf(choice.root()));
    CasesAtHand cases =
        new CasesAtHand(choice, new Asking(tools, sweeps, dialog, choice.model()::answer));
    Watching watching = new Watching(tools, desk, sweeps, costs, cases, screen);
    Planning planning = new Planning(tools, desk, sweeps, costs, cases, watching::start);
    Region plan = (Region) planning.root();
    Region watch = (Region) watching.root();
    SplitPane panes = new SplitPane(plan, watch);
    panes.setId("sweep");
    panes.getStylesheets().add(stylesheet());
    plan.setMinWidth(400);
    watch.setMinWidth(420);
    SplitPane.setResizableWithParent(plan, false);
    panes.setDividerPositions(DIVIDER);
    return new Screen(
        "sweep",
        "sweep.tab",
        panes,
        () -> {
          planning.onShown();
          watching.onShown();
        },
        watching::onHidden,
        Map.of());
  }

  private static @Nullable Window windowOf(Node node) {
    return node.getScene() == null ? null : node.getScene().getWindow();
  }

  private static String stylesheet() {
    URL found = SweepScreen.class.getResource("/assay/ui/sweep/sweep.css");
    return Objects.requireNonNull(found, "sweep.css").toExternalForm();
  }
}
