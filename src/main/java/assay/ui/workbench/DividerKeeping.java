package assay.ui.workbench;

import assay.ui.PaneDividers;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;

/** Puts the dividers where they were kept, as soon as the panes have a width, and keeps where they are moved to. */
final class DividerKeeping {
  private final SplitPane panes;
  private final PaneDividers kept;
  private Subscription untilSized = Subscription.EMPTY;

  private DividerKeeping(SplitPane panes, PaneDividers kept) {
    this.panes = panes;
    this.kept = kept;
  }

  static void of(SplitPane panes, PaneDividers kept) {
    DividerKeeping keeping = new DividerKeeping(panes, kept);
    keeping.untilSized = panes.widthProperty().subscribe(keeping::sized);
  }

  private void sized(Number width) {
    if (width.doubleValue() <= 0) {
      return;
    }
    untilSized.unsubscribe();
    SplitPane.Divider left = panes.getDividers().getFirst();
    SplitPane.Divider right = panes.getDividers().getLast();
    panes.setDividerPositions(kept.leftProperty().get(), kept.rightProperty().get());
    left.positionProperty().subscribe(to -> kept.leftProperty().set(to.doubleValue()));
    right.positionProperty().subscribe(to -> kept.rightProperty().set(to.doubleValue()));
  }
}
