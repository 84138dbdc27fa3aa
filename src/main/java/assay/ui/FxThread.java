package assay.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The one door to the screen's thread. Models change behind it only. Tests pass {@code
 * Runnable::run} instead.
 */
public final class FxThread implements Executor {

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
