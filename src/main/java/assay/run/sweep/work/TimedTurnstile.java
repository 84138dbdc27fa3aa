package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.run.Cancellation;
import assay.run.Turnstile;
import java.util.function.BooleanSupplier;

/** A turnstile through which nobody passes once the time is up, however long the wait was. */
record TimedTurnstile(Turnstile inner, BooleanSupplier timeIsUp) implements Turnstile {
  @Override
  public boolean pass(Endpoint endpoint, Cancellation halt) {
    return inner.pass(endpoint, halt) && !timeIsUp.getAsBoolean();
  }

  @Override
  public void came(Endpoint endpoint, Outcome outcome) {
    inner.came(endpoint, outcome);
  }
}
