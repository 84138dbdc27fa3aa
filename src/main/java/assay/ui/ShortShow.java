package assay.ui;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * Closes the window by itself once it has drawn so many frames. Packaging starts the program so, to
 * record what a start needs; whoever measures a start does, too.
 */
final class ShortShow extends AnimationTimer {
  /** The system property that holds the number of frames. Without it the window stays. */
  static final String FRAMES = "assay.window.frames";

  private final Stage stage;
  private int left;

  private ShortShow(Stage stage, int frames) {
    this.stage = stage;
    this.left = frames;
  }

  /** Arranges it for a window that is shown, if the property is set. On the screen's thread. */
  static void arrange(Stage stage) {
    int frames = Integer.getInteger(FRAMES, 0);
    if (frames > 0) {
      new ShortShow(stage, frames).start();
    }
  }

  @Override
  public void handle(long now) {
    left--;
    if (left < 0) {
      stop();
      stage.close();
    }
  }
}
