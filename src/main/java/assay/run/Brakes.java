package assay.run;

/**
 * What keeps a run from going on: the user's wish, which also cuts what is under way, and the run's
 * own halt, which lets it come in and sends nothing more. The wish halts, too.
 *
 * @param user the user's wish
 * @param halt no further request may be sent
 */
record Brakes(Cancellation user, Cancellation halt) {
  static Brakes of(Cancellation user) {
    Cancellation halt = new Cancellation();
    user.onCancel(halt::cancel);
    return new Brakes(user, halt);
  }
}
