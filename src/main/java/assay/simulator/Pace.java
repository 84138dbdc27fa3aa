package assay.simulator;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long answers take, and that nobody waits any longer once the server stops. */
final class Pace {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile double factor;

  Pace(double factor) {
    this.factor = factor;
  }

  void set(double other) {
    SimulatorOptions.checkPace(other);
    factor = other;
  }

  /** Ends all waits, now and later. */
  void stop() {
    stopped.countDown();
  }

  /** A plausible time for the reply, by the pace. */
  Duration of(Reply reply, Draw draw) {
    double seconds =
        switch (reply) {
          case Reply.Blocked blocked -> between(draw, 0.6, 1.5);
          case Reply.Empty empty -> between(draw, 0.6, 1.5);
          case Reply.Words words -> between(draw, 3, 7);
          case Reply.Ended ended -> between(draw, 5, 14);
          case Reply.Pictures pictures -> between(draw, 8, 20);
          case Reply.Raw raw -> between(draw, 0.1, 0.4);
        };
    return Duration.ofMillis(Math.round(seconds * factor * 1000));
  }

  /**
   * Waits.
   *
   * @throws IOException if the server stops meanwhile
   */
  void pause(Duration duration) throws IOException {
    try {
      if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("The simulator stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The simulator stops", e);
    }
  }

  private static double between(Draw draw, double low, double high) {
    return low + (high - low) * draw.uniform("latency");
  }
}
