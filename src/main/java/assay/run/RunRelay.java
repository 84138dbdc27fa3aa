package assay.run;

import assay.attempt.Attempt;
import java.util.UUID;

/**
 * Passes all that is told of a run on to another listener. Whoever has something to add overrides
 * what it is about and passes it on first.
 */
public class RunRelay implements RunListener {
  private final RunListener next;

  /**
   * Passes on to this listener.
   *
   * @param next told of everything, on the run's own threads
   */
  public RunRelay(RunListener next) {
    this.next = next;
  }

  @Override
  public void begun(Attempt attempt) {
    next.begun(attempt);
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    next.receiving(attempt, bytes);
  }

  @Override
  public void waiting(UUID attempt, Wait wait) {
    next.waiting(attempt, wait);
  }

  @Override
  public void completed(Attempt attempt) {
    next.completed(attempt);
  }

  @Override
  public void ended(RunEnd end) {
    next.ended(end);
  }
}
