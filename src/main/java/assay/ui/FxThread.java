package assay.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The one door to the screen's thread. Models change behind it only. Tests pass {@code
 * Runnable::run} instead.
 */
public final class FxThread implements Executor {

  /**
   * Starts the window system and, as the first thing on its thread, this.
   *
   * @throws IllegalStateException if it runs already
   * @throws UnsupportedOperationException if there is no display
   */
  static void start(Runnable first) {
    Platform.startup(first);
  }

  /** Runs it at once if this is the screen's thread, else there, in the order of the calls. */
  @Override
  public void execute(Runnable command) {
    if (Platform.isFxApplicationThread()) {
      command.run();
    } else {
      Platform.runLater(command);
    }
  }
}
