package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.HarmCategory;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.figures.Costs;
import assay.run.AttemptLog;
import assay.run.design.Cell;
import assay.run.design.SendingOrder;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepLog;
import assay.run.sweep.Terms;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Sets up what is left of a sweep, by what the log knows of it. */
record Resumption(AttemptLog log, SweepLog sweeps, Costs costs, Clock clock) {

  /**
   * @param storedHere how many blocked attempts this program has stored by now
   */
  Dispatch of(Sweep sweep, Runnable halt, BooleanSupplier timeIsUp, IntSupplier storedHere) {
    Terms terms = sweep.course().terms();
    Board board = new Board(sweep.cells(), terms.caps().blockedPerCase());
    Purse purse = new Purse(terms.budget(), terms.priced(costs));
    for (Sweep.CellRun run : sweep.runs()) {
      for (Attempt attempt : log.ofRun(run.run().id())) {
        board.load(new Turn(run.cell(), run.offset() + attempt.place().repeat()), attempt);
        purse.load(board.cell(run.cell()).setting(), attempt);
      }
    }
    lock(sweep, board);
    Dispatch.Limits limits =
        new Dispatch.Limits(terms.caps(), new BlockedToday(sweeps, storedHere, clock), timeIsUp);
    return new Dispatch(board, agenda(sweep, board), purse, limits, halt);
  }

  private void lock(Sweep sweep, Board board) {
    Map<Case, Optional<Lock>> locks = new HashMap<>();
    for (Cell cell : sweep.cells()) {
      for (Case tested : cell.setting().known()) {
        Optional<Lock> lock = locks.computeIfAbsent(tested, one -> log.lockOf(CaseKeys.of(one)));
        lock.ifPresent(held -> board.lock(cell.number()));
        if (lock.filter(held -> held.isOf(tested)).isPresent()) {
          board.stop(cell.number());
        }
      }
    }
    sweep.cells().stream().map(Cell::number).filter(board::isStopped).forEach(board::lock);
  }

  private static Agenda agenda(Sweep sweep, Board board) {
    Sampling sampling = sweep.course().sampling();
    if (sweep.head().layout().design() == Sweep.DesignKind.FIND_THE_EDGE) {
      return new EdgeAgenda(board, categoryOf(sweep), sampling.edge());
    }
    return new RoundsAgenda(
        board,
        SendingOrder.rounds(sweep.cells(), sampling.repeats(), sampling.seed()),
        sampling.stopping().rule(),
        sampling.repeats());
  }

  /** The category whose edge a sweep looks for: its only axis. */
  private static HarmCategory categoryOf(Sweep sweep) {
    String name = sweep.head().layout().axes().getFirst();
    return HarmCategory.ofWireName(name)
        .orElseThrow(() -> new IllegalArgumentException("No category: " + name));
  }
}
