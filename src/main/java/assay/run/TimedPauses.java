package assay.run;

import assay.run.Cancellation.Registration;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits by the machine's own clock. */
public final class TimedPauses implements Pauses {
  @Override
  public boolean pause(Duration duration, Cancellation cancellation) {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (Registration registration = cancellation.onCancel(cancelled::countDown)) {
      return !cancelled.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
