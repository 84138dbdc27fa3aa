package assay.run.sweep.work;

import assay.conduct.Lock;
import assay.run.CellSending;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepListener;
import java.util.List;
import java.util.Optional;

/**
 * Ends the cells of cases that a lock holds, wherever it came from, and writes what is not sent.
 */
record CaseLocks(SweepWork work, CellSending sending, Dispatch dispatch, SweepListener listener) {

  /** Those that were locked before the sweep began. */
  void noteLocked() {
    noteUnsent(dispatch.lock(work.cellsThat(dispatch::isLocked)));
  }

  /** A lock that came meanwhile ends every cell that it holds. */
  void look(int cell) {
    if (!dispatch.isLocked(cell) && lockOf(cell).isPresent()) {
      List<CellResult> held =
          dispatch.lock(
              work.cellsThat(each -> !dispatch.isLocked(each) && lockOf(each).isPresent()));
      held.forEach(listener::changed);
      noteUnsent(held);
    }
  }

  private Optional<Lock> lockOf(int cell) {
    return sending.lockOf(work.order(cell).tested());
  }

  private void noteUnsent(List<CellResult> locked) {
    locked.stream()
        .findFirst()
        .flatMap(result -> lockOf(result.cell().number()))
        .ifPresent(lock -> noteUnsent(lock, locked));
  }

  private void noteUnsent(Lock lock, List<CellResult> locked) {
    int ordered = work.sweep().course().sampling().repeats() * locked.size();
    int begun = locked.stream().mapToInt(CellResult::begun).sum();
    if (begun < ordered) {
      sending.noteUnsent(lock, ordered - begun, ordered);
    }
  }
}
