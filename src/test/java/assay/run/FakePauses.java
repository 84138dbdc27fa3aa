package assay.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pauses that pass at once and are remembered; the clock goes on by them. For many threads. */
public final class FakePauses implements Pauses {
  private final FakeClock clock;
  private final List<Duration> asked = new CopyOnWriteArrayList<>();
  private volatile Runnable during = () -> {};

  public FakePauses(FakeClock clock) {
    this.clock = clock;
  }

  /** Does this within every pause. */
  public void during(Runnable action) {
    during = action;
  }

  @Override
  public boolean pause(Duration duration, Cancellation cancellation) {
    asked.add(duration);
    during.run();
    clock.advance(duration);
    return !cancellation.isCancelled();
  }

  /** Every pause that was asked for, in order. */
  public List<Duration> asked() {
    return List.copyOf(asked);
  }
}
