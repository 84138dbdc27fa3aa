package assay.ui.workbench;

import assay.ui.PaneDividers;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.stage.Window;

/**
 * Puts the dividers where they were kept, as soon as the window shows in its own size, and keeps
 * where they are moved to.
 */
final class DividerKeeping {
  private final SplitPane panes;
  private final PaneDividers kept;
  private boolean placed;

  private DividerKeeping(SplitPane panes, PaneDividers kept) {
    this.panes = panes;
    this.kept = kept;
  }

  static void of(SplitPane panes, PaneDividers kept) {
    DividerKeeping keeping = new DividerKeeping(panes, kept);
    panes
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(keeping::shown);
  }

  private void shown(boolean showing) {
    if (!showing || placed) {
      return;
    }
    placed = true;
    SplitPane.Divider left = panes.getDividers().getFirst();
    SplitPane.Divider right = panes.getDividers().getLast();
    left.setPosition(kept.leftProperty().get());
    right.setPosition(kept.rightProperty().get());
    left.positionProperty().subscribe(to -> kept.leftProperty().set(to.doubleValue()));
    right.positionProperty().subscribe(to -> kept.rightProperty().set(to.doubleValue()));
  }
}
