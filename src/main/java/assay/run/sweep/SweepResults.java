package assay.run.sweep;

import assay.figures.CostSum;
import java.util.List;

/**
 * What came of a sweep so far.
 *
 * @param sweep what was declared, as it is kept
 * @param cells in the order of their numbers
 * @param spent what its attempts cost under each assumption
 * @param simulated whether any answer is made up by a simulator, and must be marked so
 */
public record SweepResults(Sweep sweep, List<CellResult> cells, CostSum spent, boolean simulated) {
  public SweepResults {
    cells = List.copyOf(cells);
  }

  /** How many attempts were begun. */
  public int begun() {
    return cells.stream().mapToInt(CellResult::begun).sum();
  }

  /** How many attempts there will be if no cell ends early. */
  public int wanted() {
    return cells.stream().mapToInt(CellResult::wanted).sum();
  }

  /** Whether a rule stopped any cell before all of its repeats were sent. */
  public boolean stoppedEarly() {
    return cells.stream().anyMatch(cell -> cell.state() == CellResult.State.SETTLED);
  }
}
