package assay.run.sweep.work;

import assay.attempt.Case;
import assay.conduct.Lock;
import assay.run.CellSending;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepListener;
import java.util.List;
import java.util.Optional;

/**
 * Ends the cells of cases that a lock holds, wherever it came from, and writes what is not sent. A
 * lock of one variant of a case ends them all: another wording or another picture is no way round.
 */
record CaseLocks(SweepWork work, CellSending sending, Dispatch dispatch, SweepListener listener) {

  /** Those that were locked before the sweep began. */
  void noteLocked() {
    noteUnsent(dispatch.lock(work.cellsThat(dispatch::isLocked)));
  }

  /** A lock that came meanwhile ends every cell that it holds. */
  void look(int cell) {
    Optional<Lock> lock = dispatch.isLocked(cell) ? Optional.empty() : lockOf(cell);
    if (lock.isPresent()) {
      if (work.setting(cell).known().stream().anyMatch(lock.get()::isOf)) {
        dispatch.stopCase(cell);
      }
      List<CellResult> held = dispatch.lock(work.cellsThat(this::isToBeLocked));
      held.forEach(listener::changed);
      noteUnsent(held);
    }
  }

  /**
   * The same; a lock of anything else that its repeat has sent, or was going to send, ends the
   * cell.
   */
  void look(int cell, List<Case> chain) {
    look(cell);
    if (!dispatch.isLocked(cell)) {
      chain.stream()
          .flatMap(one -> sending.lockOf(one).stream())
          .findFirst()
          .ifPresent(lock -> end(cell, lock));
    }
  }

  private void end(int cell, Lock lock) {
    List<CellResult> held = dispatch.lock(List.of(cell));
    held.forEach(listener::changed);
    noteUnsent(lock, held);
  }

  private boolean isToBeLocked(int cell) {
    return !dispatch.isLocked(cell) && (dispatch.isCaseStopped(cell) || lockOf(cell).isPresent());
  }

  private Optional<Lock> lockOf(int cell) {
    return work.setting(cell).known().stream()
        .flatMap(step -> sending.lockOf(step).stream())
        .findFirst();
  }

  private void noteUnsent(List<CellResult> locked) {
    locked.stream()
        .flatMap(result -> lockOf(result.cell().number()).stream())
        .findFirst()
        .ifPresent(lock -> noteUnsent(lock, locked));
  }

  private void noteUnsent(Lock lock, List<CellResult> locked) {
    int ordered = work.mostRepeats() * locked.size();
    int begun = locked.stream().mapToInt(CellResult::begun).sum();
    if (begun < ordered) {
      sending.noteUnsent(lock, ordered - begun, ordered);
    }
  }
}
