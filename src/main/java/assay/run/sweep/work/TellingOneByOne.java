package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.run.Wait;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a listener one thing at a time, though a sweep goes on in many lanes. */
final class TellingOneByOne implements SweepListener {
  private final SweepListener listener;
  private final ReentrantLock turn = new ReentrantLock();

  TellingOneByOne(SweepListener listener) {
    this.listener = listener;
  }

  @Override
  public void begun(Seat seat, Attempt attempt) {
    tell(() -> listener.begun(seat, attempt));
  }

  @Override
  public void receiving(Seat seat, long bytes) {
    tell(() -> listener.receiving(seat, bytes));
  }

  @Override
  public void waiting(Seat seat, Wait wait) {
    tell(() -> listener.waiting(seat, wait));
  }

  @Override
  public void passed(Seat seat, Attempt attempt) {
    tell(() -> listener.passed(seat, attempt));
  }

  @Override
  public void completed(Seat seat, Attempt attempt, CellResult result) {
    tell(() -> listener.completed(seat, attempt, result));
  }

  @Override
  public void changed(CellResult result) {
    tell(() -> listener.changed(result));
  }

  @Override
  public void batch(String batch, int answered, int lines) {
    tell(() -> listener.batch(batch, answered, lines));
  }

  @Override
  public void paced(UUID sweep, String endpoint, Duration pause, double perMinute) {
    tell(() -> listener.paced(sweep, endpoint, pause, perMinute));
  }

  @Override
  public void ended(SweepEnd end) {
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
