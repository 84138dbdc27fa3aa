package assay.run;

import assay.attempt.Endpoint;
import assay.attempt.Outcome;

/**
 * Lets requests through at the pace that an endpoint bears. Asked before each try and told of what
 * came of it. Safe for many threads.
 */
public interface Turnstile {
  /** Everybody may pass at once. */
  Turnstile OPEN =
      new Turnstile() {
        @Override
        public boolean pass(Endpoint endpoint, Cancellation halt) {
          return true;
        }

        @Override
        public void came(Endpoint endpoint, Outcome outcome) {}
      };

  /**
   * Waits until a request may go to an endpoint.
   *
   * @param halt ends the wait
   * @return whether it may go; false if it was halted, or never may
   */
  boolean pass(Endpoint endpoint, Cancellation halt);

  /** Told what came of a try. */
  void came(Endpoint endpoint, Outcome outcome);
}
