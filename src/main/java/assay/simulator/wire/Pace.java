package assay.simulator.wire;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long answers take, and that nobody waits any longer once the server stops. */
public final class Pace {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile double factor;

  /** A pace of answers. */
  public Pace(double factor) {
    this.factor = factor;
  }

  /**
   * Checks a pace.
   *
   * @throws IllegalArgumentException if it is negative or no number
   */
  public static void check(double pace) {
    if (!(pace >= 0 && pace <= 1_000)) {
      throw new IllegalArgumentException("A pace is from 0 to 1000");
    }
  }

  /**
   * Another pace from now on.
   *
   * @throws IllegalArgumentException if it is negative or no number
   */
  public void set(double other) {
    check(other);
    factor = other;
  }

  /** 0 for at once, 1 for plausible times. */
  public double factor() {
    return factor;
  }

  /** Ends all waits, now and later. */
  public void stop() {
    stopped.countDown();
  }

  /** A plausible time for the reply, by the pace. */
  public Duration of(Reply reply, Draw draw) {
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
  public void pause(Duration duration) throws IOException {
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
