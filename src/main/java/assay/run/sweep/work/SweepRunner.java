package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepListener.Seat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends a sweep one by one: at each endpoint so many lanes, each of which takes the next turn,
 * sends it, and takes in what came, until there is none left or something stops it.
 */
final class SweepRunner {
  private final SweepWork work;
  private final CellSending sending;
  private final Dispatch dispatch;
  private final SweepListener listener;
  private final CaseLocks locks;
  private final Reception reception;

  /**
   * @param listener told one thing at a time
   */
  SweepRunner(SweepWork work, CellSending sending, Dispatch dispatch, SweepListener listener) {
    this.work = work;
    this.sending = sending;
    this.dispatch = dispatch;
    this.listener = listener;
    this.locks = new CaseLocks(work, sending, dispatch, listener);
    this.reception = new Reception(dispatch, locks, listener);
  }

  /** Runs until there is nothing left or it is stopped, and says how. */
  SweepEnd run() {
    locks.noteLocked();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int lane = 1;
      for (Endpoint endpoint : work.endpoints()) {
        for (int i = 0; i < work.paceAt(endpoint).atOnce(); i++) {
          int number = lane++;
          threads.execute(() -> Beginning.guarded(dispatch, () -> lane(number, endpoint)));
        }
      }
    }
    return dispatch.endOf(sending);
  }

  private void lane(int lane, Endpoint endpoint) {
    Optional<Turn> turn = dispatch.next(endpoint);
    while (turn.isPresent()) {
      take(lane, turn.get());
      turn = dispatch.next(endpoint);
    }
  }

  private void take(int lane, Turn turn) {
    Order order = work.order(turn.cell());
    Seat seat = new Seat(lane, turn.cell(), turn.repeat());
    SweepWork.Berth berth = work.berth(turn.cell(), turn.repeat());
    Optional<Attempt> complete =
        sending.send(
            order,
            berth.run(),
            berth.repeat(),
            new LaneListener(seat, listener),
            () -> !dispatch.isShut(turn.cell()));
    if (complete.isEmpty()) {
      dispatch.giveBack(turn);
      locks.look(turn.cell());
    } else {
      reception.came(seat, turn, complete.get());
    }
  }
}
