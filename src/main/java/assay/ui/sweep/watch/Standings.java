package assay.ui.sweep.watch;

import assay.run.sweep.CellResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How all cells stand, with their sums kept while single ones change. For the screen's thread. */
final class Standings {
  private final Map<Integer, CellResult> cells = new TreeMap<>();
  private int complete;
  private int wanted;
  private final int[] groups = new int[4];

  Standings(List<CellResult> all) {
    update(all);
  }

  /** Some have changed. */
  void update(List<CellResult> changed) {
    for (CellResult now : changed) {
      CellResult before = cells.put(now.cell().number(), now);
      if (before != null) {
        add(before, -1);
      }
      add(now, 1);
    }
  }

  private void add(CellResult result, int sign) {
    CellResult.Counts counts = result.counts();
    complete += sign * (counts.judged() + counts.errors());
    wanted += sign * result.wanted();
    groups[0] += sign * counts.shown();
    groups[1] += sign * counts.bySetting();
    groups[2] += sign * counts.otherFilter();
    groups[3] += sign * counts.errors();
  }

  /** All, in the order of their numbers. */
  List<CellResult> all() {
    return List.copyOf(cells.values());
  }

  /** How many attempts have come in. */
  int complete() {
    return complete;
  }

  /** How many there will be if no cell ends early. */
  int wanted() {
    return Math.max(wanted, complete);
  }

  /** What all attempts together ended in, without their reasons. */
  CellResult.Counts counts() {
    return new CellResult.Counts(groups[0], groups[1], groups[2], groups[3], Map.of());
  }
}
