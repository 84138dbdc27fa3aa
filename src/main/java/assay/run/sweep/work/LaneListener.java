package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.run.RunListener;
import assay.run.Wait;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepListener.Seat;
import java.util.UUID;

/** Tells the listener of a sweep what goes on in one of its lanes. */
record LaneListener(Seat seat, SweepListener listener) implements RunListener {
  @Override
  public void begun(Attempt attempt) {
    listener.begun(seat, attempt);
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    listener.receiving(seat, bytes);
  }

  @Override
  public void waiting(UUID attempt, Wait wait) {
    listener.waiting(seat, wait);
  }
}
