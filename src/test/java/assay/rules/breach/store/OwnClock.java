package assay.rules.breach.store;

import java.time.Clock;
import java.util.function.Supplier;

/** Planted: a breach that a rule must find. */
class OwnClock {
  Clock system() {
    return Clock.systemUTC();
  }

  Supplier<Clock> byReference() {
    return Clock::systemUTC;
  }
}
