package assay.run.sweep.work;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.Order;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.Sweep;
import assay.run.sweep.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes of each cell what the conduct rules and the sender know. */
final class Orders {
  private Orders() {}

  /** What each cell sends, by its number. */
  static Map<Integer, Order> byCell(Sweep sweep, UnaryOperator<Endpoint> now) {
    Map<Integer, Order> byCell = new HashMap<>();
    for (Cell cell : sweep.cells()) {
      byCell.put(
          cell.number(), of(sweep.head().session(), cell.setting(), sweep.course().terms(), now));
    }
    return byCell;
  }

  static List<Order> of(UUID session, List<Cell> cells, Terms terms) {
    return cells.stream().map(cell -> of(session, cell.setting(), terms)).toList();
  }

  /** What a cell sends, at the endpoint as it was declared. */
  static Order of(UUID session, Setting setting, Terms terms) {
    return of(session, setting, terms, endpoint -> endpoint);
  }

  private static Order of(UUID session, Setting setting, Terms terms, UnaryOperator<Endpoint> now) {
    Configuration then = setting.configuration();
    PlannedCase planned = setting.planned();
    Configuration today =
        new Configuration(
            now.apply(then.endpoint()), then.model(), then.thresholds(), then.output());
    return new Order(session, planned.tested(), today, 1, 1, terms.purpose());
  }
}
