package assay.simulator;

import assay.run.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The simulator inside this program: starts when it is first asked for. For many threads. */
public final class EmbeddedSimulation implements Simulation, AutoCloseable {
  private final Clock clock;
  private SimulatorOptions options;
  private @Nullable Simulator running;

  /** Starts nothing yet. */
  public EmbeddedSimulation(SimulatorOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * Its address; starts it the first time.
   *
   * @throws UncheckedIOException if it cannot listen
   */
  @Override
  public synchronized String baseUrl() {
    if (running == null) {
      try {
        running = Simulator.start(options, clock);
      } catch (IOException e) {
        throw new UncheckedIOException("The simulator cannot listen on this machine", e);
      }
    }
    return running.baseUrl();
  }

  @Override
  public synchronized void setPace(double factor) {
    options = options.withPace(factor);
    if (running != null) {
      running.setPace(factor);
    }
  }

  /** Stops it if it runs. Asked for again it starts anew, at another address. */
  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
