package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.run.design.SendingOrder.Turn;
import java.util.Optional;

/** Which turn comes next. Asked and told under one lock. */
interface Agenda {
  /**
   * The next turn that may be taken now at an endpoint; it counts as taken from then on.
   *
   * @return empty if there is none now
   */
  Optional<Turn> next(Endpoint endpoint);

  /** Whether an answer that is still under way may bring further turns. */
  boolean waitsForAnswers();

  /** How many repeats a cell gets at most, as far as is known. */
  int wanted(int cell);

  /** Whether nothing more is asked of a cell, though it was begun less often than it could be. */
  boolean isSettled(int cell);
}
