package assay.run;

import assay.attempt.Outcome;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many blocked attempts this program has stored, of single runs and of all sweeps alike, so
 * that each of them knows of the others. Safe for many threads.
 */
public final class BlockCount {
  private final AtomicInteger blocked = new AtomicInteger();

  BlockCount() {}

  /** Whether a service judged it and no picture came. */
  public static boolean isBlocked(Outcome outcome) {
    return outcome.kind().bearsVerdict() && outcome.kind() != Outcome.Kind.IMAGE;
  }

  void stored(Outcome outcome) {
    if (isBlocked(outcome)) {
      blocked.incrementAndGet();
    }
  }

  /** How many by now. */
  public int soFar() {
    return blocked.get();
  }
}
