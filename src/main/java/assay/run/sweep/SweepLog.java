package assay.run.sweep;

import assay.run.design.Cell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sweeps of a workspace. What is written is on disk when the call returns; nothing is ever
 * changed, only added. Safe for many threads; every call blocks and throws {@link
 * assay.run.StoreFailure} if the store cannot do it.
 */
public interface SweepLog {
  /**
   * Writes a sweep with its cells and a run for each of them, and gives it the next number in its
   * session.
   *
   * @param layout what is varied
   */
  Sweep open(UUID session, SweepPlan plan, Sweep.Layout layout, List<Cell> cells);

  /**
   * Writes that a sweep goes on with more: further repeats of its cells, in further runs, or
   * further cells. What was sent stays and is not sent again.
   *
   * @param course how it is sent from now on; not fewer repeats than before
   * @param more further cells, numbered on from those that are there; may be empty
   */
  Sweep extend(UUID sweep, Sweep.Course course, Sweep.Layout layout, List<Cell> more);

  /** Adds a note. */
  void note(UUID sweep, Sweep.Note note);

  /** All sweeps of a session, the newest first, without their cells and runs. */
  List<Sweep> ofSession(UUID session);

  /** How many attempts of the workspace ended since then with no picture, judged by a service. */
  int blockedSince(Instant since);

  /** The number, in its session, of the sweep that a run belongs to; empty if it is of none. */
  Optional<Integer> numberOf(UUID run);

  /** A sweep with all that belongs to it; empty if there is no such. */
  Optional<Sweep> find(UUID sweep);
}
