package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.run.BlockCount;
import assay.run.CellSending;
import assay.run.design.SendingOrder.Turn;
import assay.run.design.Setting;
import assay.run.sweep.Caps;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out turns, takes in what came, and stops everything where a limit is reached. Its lock
 * guards the board, the agenda and the purse.
 */
final class Dispatch {
  private final Board board;
  private final Agenda agenda;
  private final Purse purse;
  private final Limits limits;
  private final Runnable halt;
  private final Alarms alarms = new Alarms();
  private int underWay;
  private @Nullable SweepEnd limit;
  private @Nullable SweepEnd end;

  /**
   * What ends a sweep beside its purse.
   *
   * @param caps how many blocked attempts are enough
   * @param blockedToday how many there were today, in the whole workspace, by now
   * @param timeIsUp whether it has gone on for as long as is allowed
   */
  record Limits(Caps caps, IntSupplier blockedToday, BooleanSupplier timeIsUp) {}

  /**
   * What changed when an attempt came in.
   *
   * @param result its cell
   * @param others other cells that were capped with it
   */
  record Change(CellResult result, List<CellResult> others) {}

  /**
   * @param halt sends nothing more, and lets what is under way come in
   */
  Dispatch(Board board, Agenda agenda, Purse purse, Limits limits, Runnable halt) {
    this.board = board;
    this.agenda = agenda;
    this.purse = purse;
    this.limits = limits;
    this.halt = halt;
    this.underWay = board.cells().stream().mapToInt(cell -> board.underWay(cell.number())).sum();
  }

  /**
   * The next turn at an endpoint, counted as begun. Waits while answers that are under way may
   * bring one.
   *
   * @return empty if there is none any more
   */
  synchronized Optional<Turn> next(Endpoint endpoint) {
    Optional<Turn> turn = now(endpoint);
    while (turn.isEmpty() && mayStillCome()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop(SweepEnd.CANCELLED);
      }
      turn = now(endpoint);
    }
    return turn;
  }

  private boolean mayStillCome() {
    return end == null && limit == null && underWay > 0 && agenda.waitsForAnswers();
  }

  private Optional<Turn> now(Endpoint endpoint) {
    checkTime();
    if (end == null && isEnoughBlocked()) {
      stop(SweepEnd.BLOCKED_TODAY);
    }
    return end == null && limit == null
        ? agenda.next(endpoint).flatMap(this::begin)
        : Optional.empty();
  }

  /** Stops if it has gone on for as long as is allowed. */
  synchronized void checkTime() {
    if (end == null && limits.timeIsUp().getAsBoolean()) {
      stop(SweepEnd.TIME_SPENT);
    }
  }

  private boolean isEnoughBlocked() {
    Integer perDay = limits.caps().blockedPerDay();
    return perDay != null && limits.blockedToday().getAsInt() >= perDay;
  }

  /**
   * Several turns at an endpoint, for a batch: waits for the first as {@link #next}, and takes what
   * else there is now.
   *
   * @param most at least 1
   * @return empty if there is none any more
   */
  synchronized List<Turn> several(Endpoint endpoint, int most) {
    List<Turn> turns = new ArrayList<>();
    Optional<Turn> turn = next(endpoint);
    while (turn.isPresent()) {
      turns.add(turn.get());
      turn = turns.size() < most ? now(endpoint) : Optional.empty();
    }
    return turns;
  }

  private Optional<Turn> begin(Turn turn) {
    Optional<SweepEnd> beyond = purse.reserve(board.cell(turn.cell()).setting());
    if (beyond.isPresent()) {
      limit = beyond.get();
      notifyAll();
      return Optional.empty();
    }
    board.begin(turn.cell(), turn.repeat());
    underWay++;
    return Optional.of(turn);
  }

  /** A turn was not sent after all. */
  synchronized void giveBack(Turn turn) {
    underWay--;
    board.giveBack(turn.cell(), turn.repeat());
    purse.giveBack(board.cell(turn.cell()).setting());
    notifyAll();
  }

  /** The steps of a turn that have brought their pictures, in order. */
  synchronized List<Attempt> halfway(Turn turn) {
    return List.copyOf(board.halfway(turn));
  }

  /**
   * A step of a turn came with its picture, and another follows.
   *
   * @return whether that may be sent, and is reserved; if not, the turn stays halfway
   */
  synchronized boolean passed(Turn turn, Attempt complete) {
    Setting setting = board.cell(turn.cell()).setting();
    board.passed(turn, complete);
    purse.came(setting, complete);
    alarms.after(complete, complete.outcome().orElseThrow());
    checkTime();
    boolean mayGoOn = end == null && limit == null && !board.isShut(turn.cell());
    Optional<SweepEnd> beyond = mayGoOn ? purse.reserve(setting) : Optional.empty();
    limit = beyond.orElse(limit);
    if (!mayGoOn || beyond.isPresent()) {
      underWay--;
      board.giveBack(turn.cell(), turn.repeat());
      notifyAll();
      return false;
    }
    return true;
  }

  /** Whether a turn has a step after this attempt. */
  synchronized boolean goesOn(Turn turn, Attempt complete) {
    return board.goesOn(turn, complete);
  }

  /** What came of a turn. */
  synchronized Change came(Turn turn, Attempt complete) {
    Outcome outcome = complete.outcome().orElseThrow();
    underWay--;
    board.came(turn, complete, outcome);
    purse.came(board.cell(turn.cell()).setting(), complete);
    List<Integer> others = new ArrayList<>(caps(turn.cell(), outcome));
    alarms.after(complete, outcome).forEach(this::stop);
    notifyAll();
    others.remove(Integer.valueOf(turn.cell()));
    return new Change(resultOf(turn.cell()), others.stream().map(this::resultOf).toList());
  }

  /** What came of several turns, so that nobody asks for the next before all are in. */
  synchronized List<Change> came(List<Answered> answered) {
    return answered.stream().map(one -> came(one.turn(), one.complete())).toList();
  }

  /** What came of a turn. */
  record Answered(Turn turn, Attempt complete) {}

  private List<Integer> caps(int cell, Outcome outcome) {
    if (!BlockCount.isBlocked(outcome)) {
      return List.of();
    }
    if (isEnoughBlocked()) {
      stop(SweepEnd.BLOCKED_TODAY);
    }
    return board.cappedBy(cell);
  }

  /** Whether nothing more may be sent of a cell, for whatever reason. */
  synchronized boolean isShut(int cell) {
    return board.isShut(cell);
  }

  /** A hard stop holds the case of these cells; how each of them stands now. */
  synchronized List<CellResult> lock(List<Integer> cells) {
    cells.forEach(board::lock);
    notifyAll();
    return cells.stream().map(this::resultOf).toList();
  }

  /** A lock is of this very case; its variants end with it. */
  synchronized void stopCase(int cell) {
    board.stop(cell);
  }

  /** Whether its case is stopped, with every variant of it. */
  synchronized boolean isCaseStopped(int cell) {
    return board.isStopped(cell);
  }

  synchronized boolean isLocked(int cell) {
    return board.isLocked(cell);
  }

  /** Sends nothing more. The first cause counts, but for a stopped account and a person's word. */
  synchronized void stop(SweepEnd cause) {
    if (end == null || Causes.strength(cause) > Causes.strength(end)) {
      end = cause;
    }
    halt.run();
    notifyAll();
  }

  /** Whether a person has stopped it, so that what is under way is to be stopped, too. */
  synchronized boolean isCancelled() {
    return end == SweepEnd.CANCELLED;
  }

  /** How it stopped; {@link SweepEnd#DONE} if nothing stopped it. */
  synchronized SweepEnd end() {
    SweepEnd cause = end == null ? limit : end;
    return cause == null || isComplete() ? endOfAll() : cause;
  }

  /** How it stopped, once nothing is sent any more. */
  synchronized SweepEnd endOf(CellSending sending) {
    if (sending.isAccountStopped()) {
      stop(SweepEnd.ACCOUNT_STOPPED);
    }
    return end();
  }

  private SweepEnd endOfAll() {
    if (end == SweepEnd.ACCOUNT_STOPPED) {
      return end;
    }
    return board.hasFree() ? SweepEnd.INCOMPLETE : SweepEnd.DONE;
  }

  /** Whether nothing is wanted any more, though something may have stopped it meanwhile. */
  private boolean isComplete() {
    return board.cells().stream().map(cell -> resultOf(cell.number())).allMatch(Causes::isComplete);
  }

  synchronized boolean isStopped() {
    return end != null;
  }

  private CellResult resultOf(int cell) {
    return board.resultOf(cell, agenda);
  }

  /** How everything stands. */
  synchronized SweepResults results(Sweep sweep) {
    return new SweepResults(
        sweep,
        board.cells().stream().map(cell -> resultOf(cell.number())).toList(),
        purse.spent(),
        board.isSimulated());
  }
}
