package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Objections;
import assay.cli.print.Table;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.conduct.Objection;
import assay.run.Desk;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Design;
import assay.run.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Shows what a sweep would take and which cells it has; sends, writes and asks for nothing. */
public final class SweepPreview {
  private final SweepBench bench;
  private final Console console;
  private final Desk desk;
  private final Wishes wishes;

  /** Shows one with these. */
  public SweepPreview(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.console = bench.console();
    this.desk = bench.desk();
    this.wishes = wishes;
  }

  /** Shows it and gives the exit code. */
  public int show(SweepRequest request) {
    SweepStart.tellSets(request.draft().sets(), console, wishes);
    Optional<PlanMaking.Made> made = new PlanMaking(bench).make(request);
    if (made.isEmpty()) {
      return ExitCodes.WRONG_USE;
    }
    SweepPlan plan = made.get().plan();
    Session session = new SweepSessions(desk, console).named(request.session());
    Map<Cell, Objection> against = bench.sweeps().wouldObjectTo(session.id(), plan);
    Set<Objection> open = new LinkedHashSet<>(against.values());
    open.removeIf(Objection.Locked.class::isInstance);
    open.forEach(objection -> Objections.tell(objection, console));
    Predicate<Cell> isLocked = cell -> against.get(cell) instanceof Objection.Locked;
    if (open.stream().anyMatch(Objection.CannotBeTaken.class::isInstance)
        || Against.allLocked(plan.cells(), isLocked, console)) {
      return ExitCodes.WRONG_USE;
    }
    SweepStart.forecast(plan, bench, wishes);
    if (!wishes.voice().onlyTheEnd()) {
      console.line("");
    }
    cells(plan, isLocked).forEach(console::line);
    return ExitCodes.DONE;
  }

  private List<String> cells(SweepPlan plan, Predicate<Cell> isLocked) {
    CellNames names = new CellNames(console.texts());
    List<Column> columns = names.columns(axes(plan));
    columns.add(new Column(console.texts().of("cli.sweep.column.requests"), Form.RIGHT));
    Table table = new Table(columns);
    for (Cell cell : plan.cells()) {
      List<String> row = new ArrayList<>(names.cells(cell));
      row.add(requests(plan, cell, isLocked.test(cell)));
      table.add(row);
    }
    return table.lines(console.columns());
  }

  private String requests(SweepPlan plan, Cell cell, boolean locked) {
    int steps = cell.setting().steps();
    int most = locked ? 0 : plan.mostRepeats() * steps;
    return (plan.isForTheEdge() || steps > 1) && !locked
        ? console.texts().of("cli.sweep.at-most", most)
        : String.valueOf(most);
  }

  private static List<String> axes(SweepPlan plan) {
    return plan.factors().design() instanceof Design.FindTheEdge edge
        ? List.of(edge.category().wireName())
        : plan.factors().axes().stream().map(Axis::name).toList();
  }
}
