package assay.run.sweep.work;

import assay.run.AttemptLog;
import assay.run.Order;
import assay.run.sweep.Sweep;
import java.util.List;
import java.util.Map;

/**
 * What a sweep has to do, and where its attempts go.
 *
 * @param sweep as it is kept
 * @param orders what each cell sends, by its number, at the endpoint as it is called now
 */
record SweepWork(Sweep sweep, Map<Integer, Order> orders) {
  SweepWork {
    orders = Map.copyOf(orders);
  }

  Order order(int cell) {
    Order order = orders.get(cell);
    if (order == null) {
      throw new IllegalArgumentException("There is no cell " + cell);
    }
    return order;
  }

  /**
   * Where a repeat of a cell belongs.
   *
   * @param run the run
   * @param repeat the repeat in that run, from 1
   */
  record Berth(AttemptLog.Run run, int repeat) {}

  /** Where a repeat of a cell belongs. */
  Berth berth(int cell, int repeat) {
    List<Sweep.CellRun> runs =
        sweep.runs().stream().filter(r -> r.cell() == cell && r.offset() < repeat).toList();
    Sweep.CellRun last = runs.getLast();
    return new Berth(last.run(), repeat - last.offset());
  }
}
