package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
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
  public void came(Endpoint endpoint, Answer answer) {
    inner.came(endpoint, answer);
  }
}
