package assay.run.sweep.work;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.Order;
import assay.run.design.Cell;
import assay.run.design.Setting;
import assay.run.sweep.Sweep;
import assay.run.sweep.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes of each cell what the conduct rules and the sender know. */
final class Orders {
  private Orders() {}

  /** What each cell sends, by its number. */
  static Map<Integer, Order> byCell(Sweep sweep, UnaryOperator<Endpoint> now) {
    Map<Integer, Order> byCell = new HashMap<>();
    for (Cell cell : sweep.cells()) {
      byCell.put(
          cell.number(),
          of(
              sweep.head().session(),
              cell.setting().planned().tested(),
              cell.setting(),
              sweep.course().terms(),
              now));
    }
    return byCell;
  }

  /** What the rules are asked about: each step of each cell, as far as it is known. */
  static List<Order> asked(Sweep sweep, UnaryOperator<Endpoint> now) {
    Terms terms = sweep.course().terms();
    return sweep.cells().stream()
        .flatMap(cell -> steps(sweep.head().session(), cell.setting(), terms, now))
        .toList();
  }

  /** The same of cells that are planned, at the endpoint as it was declared. */
  static List<Order> asked(UUID session, List<Cell> cells, Terms terms) {
    return cells.stream().flatMap(cell -> asked(session, cell.setting(), terms)).toList();
  }

  /** The same of one of them. */
  static Stream<Order> asked(UUID session, Setting setting, Terms terms) {
    return steps(session, setting, terms, endpoint -> endpoint);
  }

  private static Stream<Order> steps(
      UUID session, Setting setting, Terms terms, UnaryOperator<Endpoint> now) {
    return setting.known().stream().map(step -> of(session, step, setting, terms, now));
  }

  private static Order of(
      UUID session, Case tested, Setting setting, Terms terms, UnaryOperator<Endpoint> now) {
    Configuration then = setting.configuration();
    Configuration today =
        new Configuration(
            now.apply(then.endpoint()), then.model(), then.thresholds(), then.output());
    return new Order(session, tested, today, 1, 1, terms.purpose());
  }
}
