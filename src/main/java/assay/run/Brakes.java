package assay.run;

import java.util.function.BooleanSupplier;

/**
 * What keeps a run from going on: the user's wish, which also cuts what is under way, the run's own
 * halt, which lets it come in and sends nothing more, the conduct rules, and the pace. The wish
 * halts, too.
 *
 * @param user the user's wish
 * @param halt no further request may be sent
 * @param guard asked before each request: whether no lock holds the case
 * @param turnstile where each request waits for its turn
 */
record Brakes(Cancellation user, Cancellation halt, BooleanSupplier guard, Turnstile turnstile) {
  static Brakes of(Cancellation user, BooleanSupplier guard) {
    Cancellation halt = new Cancellation();
    user.onCancel(halt::cancel);
    return new Brakes(user, halt, guard, Turnstile.OPEN);
  }
}
