package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Endpoint;
import assay.run.Berth;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.RunListener;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepListener.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

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

  /** Sends a turn step by step, from where it stands. */
  private void take(int lane, Turn turn) {
    List<Attempt> before = new ArrayList<>(dispatch.halfway(turn));
    Optional<Attempt> complete = send(lane, turn, before);
    while (complete.isPresent() && dispatch.goesOn(turn, complete.get())) {
      listener.passed(seat(lane, turn, before), complete.get());
      before.add(complete.get());
      if (!dispatch.passed(turn, complete.get())) {
        return;
      }
      complete = send(lane, turn, before);
    }
    if (complete.isEmpty()) {
      dispatch.giveBack(turn);
      locks.look(turn.cell(), chain(turn, before));
    } else {
      reception.came(seat(lane, turn, before), turn, complete.get());
    }
  }

  /** What a turn has sent, and what it would have sent next. */
  private List<Case> chain(Turn turn, List<Attempt> before) {
    List<Case> chain = new ArrayList<>(before.stream().map(Attempt::tested).toList());
    if (!before.isEmpty()) {
      chain.add(next(turn, before));
    }
    return chain;
  }

  private Case next(Turn turn, List<Attempt> before) {
    return work.setting(turn.cell()).step(before.size() + 1, Chain.picture(before));
  }

  private static Seat seat(int lane, Turn turn, List<Attempt> before) {
    return new Seat(lane, turn.cell(), turn.repeat(), before.size() + 1);
  }

  private Optional<Attempt> send(int lane, Turn turn, List<Attempt> before) {
    Order order = work.order(turn.cell());
    Berth berth = work.berth(turn.cell(), turn.repeat(), before.size() + 1);
    RunListener told = new LaneListener(seat(lane, turn, before), listener);
    BooleanSupplier isWanted = () -> !dispatch.isShut(turn.cell());
    if (before.isEmpty()) {
      return sending.send(order, berth, told, isWanted);
    }
    return sending.follow(order, before, next(turn, before), berth, told, isWanted);
  }
}
