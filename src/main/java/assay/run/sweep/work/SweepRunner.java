package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.conduct.Lock;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.StoreFailure;
import assay.run.design.Cell;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepListener.Seat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;

/**
 * Sends a sweep one by one: at each endpoint so many lanes, each of which takes the next turn,
 * sends it, and takes in what came, until there is none left or something stops it.
 */
final class SweepRunner {
  private static final System.Logger LOG = System.getLogger(SweepRunner.class.getName());

  private final SweepWork work;
  private final CellSending sending;
  private final Dispatch dispatch;
  private final SweepListener listener;

  /**
   * @param listener told one thing at a time
   */
  SweepRunner(SweepWork work, CellSending sending, Dispatch dispatch, SweepListener listener) {
    this.work = work;
    this.sending = sending;
    this.dispatch = dispatch;
    this.listener = listener;
  }

  /** Runs until there is nothing left or it is stopped, and says how. */
  SweepEnd run() {
    noteUnsent(dispatch.lock(cellsThat(dispatch::isLocked)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int lane = 1;
      for (Endpoint endpoint : endpoints()) {
        for (int i = 0; i < work.sweep().course().terms().pace().atOnce(); i++) {
          int number = lane++;
          threads.execute(() -> lane(number, endpoint));
        }
      }
    }
    if (sending.isAccountStopped()) {
      dispatch.stop(SweepEnd.ACCOUNT_STOPPED);
    }
    return dispatch.end();
  }

  private List<Endpoint> endpoints() {
    return work.sweep().cells().stream()
        .map(cell -> cell.setting().configuration().endpoint())
        .distinct()
        .toList();
  }

  private void lane(int lane, Endpoint endpoint) {
    try {
      Optional<Turn> turn = dispatch.next(endpoint);
      while (turn.isPresent()) {
        take(lane, turn.get());
        turn = dispatch.next(endpoint);
      }
    } catch (StoreFailure failure) {
      dispatch.stop(SweepEnd.NOT_STORED);
      LOG.log(System.Logger.Level.WARNING, "A sweep stops: {0}", failure.detail());
    } catch (RuntimeException unexpected) {
      dispatch.stop(SweepEnd.BROKEN);
      LOG.log(System.Logger.Level.ERROR, "A sweep broke off", unexpected);
    }
  }

  private void take(int lane, Turn turn) {
    Order order = work.order(turn.cell());
    Seat seat = new Seat(lane, turn.cell(), turn.repeat());
    SweepWork.Berth berth = work.berth(turn.cell(), turn.repeat());
    Optional<Attempt> complete =
        sending.send(order, berth.run(), berth.repeat(), new LaneListener(seat, listener));
    if (complete.isEmpty()) {
      dispatch.giveBack(turn);
      lockIfLocked(turn.cell());
    } else {
      came(seat, turn, complete.get());
    }
  }

  private void came(Seat seat, Turn turn, Attempt complete) {
    Dispatch.Change change = dispatch.came(turn, complete);
    listener.completed(seat, complete, change.result());
    change.others().forEach(listener::changed);
    if (complete.outcome().orElseThrow().isHardStop()) {
      lockIfLocked(turn.cell());
    }
  }

  /** A lock that came meanwhile, here or elsewhere, ends every cell that it holds. */
  private void lockIfLocked(int cell) {
    if (!dispatch.isLocked(cell) && lockOf(cell).isPresent()) {
      lockWhatIsLocked();
    }
  }

  private Optional<Lock> lockOf(int cell) {
    return sending.lockOf(work.order(cell).tested());
  }

  private void lockWhatIsLocked() {
    List<CellResult> held =
        dispatch.lock(cellsThat(cell -> !dispatch.isLocked(cell) && lockOf(cell).isPresent()));
    held.forEach(listener::changed);
    noteUnsent(held);
  }

  private List<Integer> cellsThat(IntPredicate wanted) {
    return work.sweep().cells().stream().map(Cell::number).filter(wanted::test).toList();
  }

  private void noteUnsent(List<CellResult> locked) {
    locked.stream()
        .findFirst()
        .flatMap(result -> lockOf(result.cell().number()))
        .ifPresent(lock -> noteUnsent(lock, locked));
  }

  private void noteUnsent(Lock lock, List<CellResult> locked) {
    int repeats = work.sweep().course().sampling().repeats();
    int ordered = repeats * locked.size();
    int begun = locked.stream().mapToInt(CellResult::begun).sum();
    if (begun < ordered) {
      sending.noteUnsent(lock, ordered - begun, ordered);
    }
  }
}
