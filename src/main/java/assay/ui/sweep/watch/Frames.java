package assay.ui.sweep.watch;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Runs what it is given on the screen's thread a frame later. Whoever gives it the next only after
 * the last was run hops once in a frame, however much happens meanwhile.
 */
final class Frames implements Executor {
  private static final Duration FRAME = Duration.millis(50);

  private final Executor screen;

  Frames(Executor screen) {
    this.screen = screen;
  }

  @Override
  public void execute(Runnable command) {
    screen.execute(
        () -> {
          PauseTransition frame = new PauseTransition(FRAME);
          frame.setOnFinished(event -> command.run());
          frame.play();
        });
  }
}
