package assay.ui.shell;

import assay.ui.Layout;
import assay.ui.PaneDividers;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Puts the window where it last stood, if that is still on a screen, and keeps where it stands some
 * time after it was moved. For the screen's thread.
 */
final class WindowLayout {
  private static final Duration AFTER_LAST_MOVE = Duration.millis(500);
  private static final double LEAST_SEEN = 60;

  private final Stage stage;
  private final PaneDividers dividers;
  private final Saver<Layout> saver;
  private final PauseTransition pause = new PauseTransition(AFTER_LAST_MOVE);
  private Subscription following = Subscription.EMPTY;
  private Layout last;

  WindowLayout(Stage stage, PaneDividers dividers, Saver<Layout> saver, Layout kept) {
    this.stage = stage;
    this.dividers = dividers;
    this.saver = saver;
    this.last = kept;
    pause.setOnFinished(event -> saver.save(last));
  }

  /** Puts the window in its place, before it is shown. */
  void restore() {
    Rectangle2D screen = place();
    stage.setWidth(Math.min(last.width(), screen.getWidth()));
    stage.setHeight(Math.min(last.height(), screen.getHeight()));
    stage.setMinWidth(Math.min(Layout.LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(Layout.LEAST_HEIGHT, screen.getHeight()));
    stage.setMaximized(last.maximised());
  }

  /** Keeps every change from now on. */
  void follow() {
    following =
        Subscription.combine(
            stage.xProperty().subscribe(this::onChange),
            stage.yProperty().subscribe(this::onChange),
            stage.widthProperty().subscribe(this::onChange),
            stage.heightProperty().subscribe(this::onChange),
            stage.maximizedProperty().subscribe(this::onChange),
            dividers.leftProperty().subscribe(this::onChange),
            dividers.rightProperty().subscribe(this::onChange));
  }

  /**
   * Follows no more, and keeps how it stands now before it returns.
   *
   * @throws assay.run.StoreFailure if it cannot be written
   */
  void close() {
    following.unsubscribe();
    pause.stop();
    saver.saveNow(last);
  }

  private Rectangle2D place() {
    Double x = last.x();
    Double y = last.y();
    if (x == null || y == null || !isSeen(x, y)) {
      return Screen.getPrimary().getVisualBounds();
    }
    stage.setX(x);
    stage.setY(y);
    return Screen.getScreensForRectangle(x, y, last.width(), last.height())
        .getFirst()
        .getVisualBounds();
  }

  /** Whether enough of the title bar is on a screen to take hold of it. */
  private boolean isSeen(double x, double y) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            s ->
                x + last.width() >= s.getMinX() + LEAST_SEEN
                    && x <= s.getMaxX() - LEAST_SEEN
                    && y >= s.getMinY() - 1
                    && y <= s.getMaxY() - LEAST_SEEN);
  }

  private void onChange() {
    if (stage.isShowing() && !stage.isIconified()) {
      last = now();
      pause.playFromStart();
    }
  }

  private Layout now() {
    Layout.Dividers panes =
        new Layout.Dividers(dividers.leftProperty().get(), dividers.rightProperty().get());
    if (stage.isMaximized()) {
      return new Layout(last.x(), last.y(), last.width(), last.height(), true, panes);
    }
    return new Layout(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false, panes);
  }
}
