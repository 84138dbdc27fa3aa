package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Endpoint;
import assay.run.Berth;
import assay.run.Order;
import assay.run.design.Cell;
import assay.run.design.Pace;
import assay.run.design.SendingOrder.Turn;
import assay.run.design.Setting;
import assay.run.sweep.Sweep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What a sweep has to do, and where its attempts go. */
final class SweepWork {
  private final Sweep sweep;
  private final Map<Integer, Order> orders;
  private final Instant startedAt;
  private final Map<Integer, List<Sweep.CellRun>> runsByCell;
  private final Map<UUID, Sweep.CellRun> runs;

  /**
   * @param sweep as it is kept
   * @param orders what each cell sends, by its number, at the endpoint as it is called now
   */
  SweepWork(Sweep sweep, Map<Integer, Order> orders, Instant startedAt) {
    this.sweep = sweep;
    this.orders = Map.copyOf(orders);
    this.startedAt = startedAt;
    this.runsByCell = sweep.runs().stream().collect(Collectors.groupingBy(Sweep.CellRun::cell));
    this.runs =
        sweep.runs().stream().collect(Collectors.toMap(r -> r.run().id(), Function.identity()));
  }

  Sweep sweep() {
    return sweep;
  }

  UUID id() {
    return sweep.head().id();
  }

  /** How often a cell is sent at most. */
  int mostRepeats() {
    return sweep.mostRepeats();
  }

  Instant startedAt() {
    return startedAt;
  }

  Order order(int cell) {
    Order order = orders.get(cell);
    if (order == null) {
      throw new IllegalArgumentException("There is no cell " + cell);
    }
    return order;
  }

  /** The endpoints of the cells as they are kept, each once. */
  List<Endpoint> endpoints() {
    Map<String, Endpoint> byName = new LinkedHashMap<>();
    sweep.cells().stream()
        .map(cell -> cell.setting().configuration().endpoint())
        .forEach(endpoint -> byName.putIfAbsent(endpoint.name(), endpoint));
    return List.copyOf(byName.values());
  }

  Pace paceAt(Endpoint endpoint) {
    return sweep.course().terms().pace().at(endpoint.name());
  }

  /** The numbers of such cells. */
  List<Integer> cellsThat(IntPredicate wanted) {
    return sweep.cells().stream().map(Cell::number).filter(wanted::test).toList();
  }

  /** What a cell sends. */
  Setting setting(int cell) {
    return sweep.cells().get(cell - 1).setting();
  }

  /** Where a step of a repeat of a cell belongs. */
  Berth berth(int cell, int repeat, int step) {
    Sweep.CellRun last =
        runsByCell.getOrDefault(cell, List.of()).stream()
            .filter(run -> run.step() == step && run.offset() < repeat)
            .reduce((one, other) -> other)
            .orElseThrow();
    List<Case> known = setting(cell).known();
    return new Berth(last.run(), repeat - last.offset(), known.subList(step, known.size()));
  }

  /** Which turn an attempt is. */
  Turn turnOf(Attempt attempt) {
    Sweep.CellRun run = runs.get(attempt.place().run());
    if (run == null) {
      throw new IllegalArgumentException("No attempt of this sweep: " + attempt.id());
    }
    return new Turn(run.cell(), run.offset() + attempt.place().repeat());
  }
}
