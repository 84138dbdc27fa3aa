package assay.ui.sweep.plan;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Brings what gets the focus into sight, however it got it. */
final class Revealing {
  private static final double AROUND = 12;

  private final ScrollPane scroll;
  private final Region content;
  private Subscription following = Subscription.EMPTY;

  private Revealing(ScrollPane scroll, Region content) {
    this.scroll = scroll;
    this.content = content;
  }

  /** From now on, in this pane with this content. */
  static void in(ScrollPane scroll, Region content) {
    Revealing revealing = new Revealing(scroll, content);
    scroll.sceneProperty().subscribe(revealing::follow);
  }

  private void follow(@Nullable Scene scene) {
    following.unsubscribe();
    following =
        scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::reveal);
  }

  private void reveal(@Nullable Node focused) {
    if (focused != null && isWithin(focused)) {
      whenLaidOut(focused.getScene(), () -> show(focused));
    }
  }

  /** What has just appeared has no place yet. */
  private static void whenLaidOut(Scene scene, Runnable action) {
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            action.run();
          }
        };
    scene.addPostLayoutPulseListener(once);
    Platform.requestNextPulse();
  }

  private void show(Node focused) {
    Bounds bounds = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = content.getHeight() - seen;
    double top = scroll.getVvalue() * hidden;
    if (hidden > 0 && bounds.getMinY() - AROUND < top) {
      scroll.setVvalue(Math.max(0, (bounds.getMinY() - AROUND) / hidden));
    } else if (hidden > 0 && bounds.getMaxY() + AROUND > top + seen) {
      scroll.setVvalue(Math.min(1, (bounds.getMaxY() + AROUND - seen) / hidden));
    }
  }

  private boolean isWithin(Node node) {
    Node at = node;
    while (at != null && !at.equals(content)) {
      at = at.getParent();
    }
    return at != null;
  }
}
