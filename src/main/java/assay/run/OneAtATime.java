package assay.run;

import assay.attempt.Attempt;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a listener one thing at a time, though a run's attempts go on side by side. */
final class OneAtATime implements RunListener {
  private final RunListener listener;
  private final ReentrantLock turn = new ReentrantLock();

  OneAtATime(RunListener listener) {
    this.listener = listener;
  }

  @Override
  public void begun(Attempt attempt) {
    tell(() -> listener.begun(attempt));
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    tell(() -> listener.receiving(attempt, bytes));
  }

  @Override
  public void waiting(UUID attempt, Wait wait) {
    tell(() -> listener.waiting(attempt, wait));
  }

  @Override
  public void completed(Attempt attempt) {
    tell(() -> listener.completed(attempt));
  }

  @Override
  public void ended(RunEnd end) {
    tell(() -> listener.ended(end));
  }

  private void tell(Runnable call) {
    turn.lock();
    try {
      call.run();
    } finally {
      turn.unlock();
    }
  }
}
