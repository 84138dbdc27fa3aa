package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.run.Berth;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchLog.OpenBatch;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Sends a sweep as batches. Each is written before its attempts, and those before it is made; what
 * an earlier program left open is brought in first. A sweep that is paused makes no more of them
 * and leaves those that are under way to the service.
 */
final class BatchRunner {
  /** So many requests in a batch; one model has the queue of a batch to itself. */
  static final int MOST_LINES = 1000;

  private final SweepWork work;
  private final CellSending sending;
  private final Reception reception;
  private final BatchLog log;
  private final BatchCourse course;

  BatchRunner(
      SweepWork work, CellSending sending, Reception reception, BatchLog log, BatchCourse course) {
    this.work = work;
    this.sending = sending;
    this.reception = reception;
    this.log = log;
    this.course = course;
  }

  /** Runs until there is nothing left or it is stopped, and says how. */
  SweepEnd run() {
    reception.locks().noteLocked();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (OpenBatch open : log.openOf(work.id())) {
        threads.execute(() -> Beginning.guarded(dispatch(), () -> course.bringIn(open)));
      }
      for (Endpoint endpoint : work.endpoints()) {
        threads.execute(() -> Beginning.guarded(dispatch(), () -> feed(endpoint)));
      }
    }
    return dispatch().endOf(sending);
  }

  private void feed(Endpoint endpoint) {
    Semaphore places = new Semaphore(work.paceAt(endpoint).atOnce());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Turn> turns = dispatch().several(endpoint, MOST_LINES);
      while (!turns.isEmpty()) {
        for (List<Turn> ofOneModel : byModel(turns)) {
          places.acquireUninterruptibly();
          threads.execute(
              () -> Beginning.guarded(dispatch(), () -> sendAndLeave(ofOneModel, places)));
        }
        turns = dispatch().several(endpoint, MOST_LINES);
      }
    }
  }

  private Dispatch dispatch() {
    return reception.dispatch();
  }

  private List<List<Turn>> byModel(List<Turn> turns) {
    Map<String, List<Turn>> byModel = new LinkedHashMap<>();
    for (Turn turn : turns) {
      String model = work.order(turn.cell()).configuration().model();
      byModel.computeIfAbsent(model, name -> new ArrayList<>()).add(turn);
    }
    return List.copyOf(byModel.values());
  }

  private void sendAndLeave(List<Turn> turns, Semaphore places) {
    try {
      OpenBatch batch = begin(turns);
      if (!batch.attempts().isEmpty()) {
        course.bringIn(batch);
      }
    } finally {
      places.release();
    }
  }

  /** Writes the batch, then its attempts; a turn whose case was locked meanwhile is given back. */
  private OpenBatch begin(List<Turn> all) {
    List<Turn> turns = all.stream().filter(this::isOpen).toList();
    if (turns.isEmpty()) {
      return new OpenBatch("", null, List.of());
    }
    String name = course.newName();
    Map<UUID, Turn> lines = new LinkedHashMap<>();
    turns.forEach(turn -> lines.put(UUID.randomUUID(), turn));
    log.open(work.id(), name, List.copyOf(lines.keySet()));
    List<Attempt> begun = new ArrayList<>();
    lines.forEach((id, turn) -> begin(id, turn).ifPresent(begun::add));
    if (begun.isEmpty()) {
      log.ended(name, BatchCourse.NEVER_MADE, null);
    }
    return new OpenBatch(name, null, begun);
  }

  /** Whether no lock holds its case; one that does is written and ends its cells. */
  private boolean isOpen(Turn turn) {
    boolean open = sending.lockOf(work.order(turn.cell()).tested()).isEmpty();
    if (!open) {
      leaveOut(turn);
    }
    return open;
  }

  private void leaveOut(Turn turn) {
    dispatch().giveBack(turn);
    reception.locks().look(turn.cell());
  }

  private Optional<Attempt> begin(UUID id, Turn turn) {
    Order order = work.order(turn.cell());
    Berth berth = work.berth(turn.cell(), turn.repeat(), 1);
    Optional<Attempt> begun = sending.begin(id, order, berth.run(), berth.repeat());
    if (begun.isEmpty()) {
      leaveOut(turn);
    } else {
      reception.listener().begun(new Seat(0, turn.cell(), turn.repeat()), begun.get());
    }
    return begun;
  }
}
