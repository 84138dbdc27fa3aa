package assay.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or another program does. */
final class Await {
  private static final Duration BOUND = Duration.ofSeconds(40);

  private Await() {}

  /** Waits until it is so, and fails if it does not become so. */
  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It does not happen");
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
