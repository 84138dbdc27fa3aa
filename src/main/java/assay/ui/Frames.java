package assay.ui;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;

/**
 * Runs what it is given on the screen's thread some time later. Whoever gives it the next only
 * after the last was run hops once in that time, however much happens meanwhile.
 */
public final class Frames implements Executor {
  private final Executor screen;
  private final Duration pause;

  /**
   * A way to the screen's thread.
   *
   * @param pause how much later
   */
  public Frames(Executor screen, Duration pause) {
    this.screen = screen;
    this.pause = pause;
  }

  @Override
  public void execute(Runnable command) {
    screen.execute(
        () -> {
          PauseTransition wait =
              new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
          wait.setOnFinished(event -> command.run());
          wait.play();
        });
  }
}
