package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.Table;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.exchange.report.SweepLine;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.run.sweep.work.Sweeps;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToIntFunction;

/** The sweeps of a session, one to a line. */
public final class SweepList {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Console console;
  private final Sweeps sweeps;

  /** Lists what these know. */
  public SweepList(Console console, Sweeps sweeps) {
    this.console = console;
    this.sweeps = sweeps;
  }

  /** A JSON object on a line for each, oldest first. */
  public void forPrograms(Session session) {
    all(session).forEach(results -> console.machineLine(SweepLine.of(results)));
  }

  /** A table, newest last. */
  public void forPeople(Session session, ZoneId zone) {
    List<SweepResults> all = all(session);
    if (all.isEmpty()) {
      console.say("cli.sweep.none");
      return;
    }
    Table table = new Table(columns());
    all.forEach(results -> table.add(row(results, zone)));
    table.lines(console.columns()).forEach(console::line);
  }

  private List<SweepResults> all(Session session) {
    return sweeps.log().ofSession(session.id()).reversed().stream()
        .flatMap(sweep -> sweeps.resultsOf(sweep.head().id()).stream())
        .toList();
  }

  private List<Column> columns() {
    return List.of(
        column("report.sweep.number", Form.RIGHT),
        column("cli.sweep.column.name", Form.WORDS),
        column("report.sweep.opened", Form.LEFT),
        column("cli.sweep.column.state", Form.WORDS),
        column("report.sweep.cells", Form.RIGHT),
        column("cli.column.attempts", Form.RIGHT),
        column("report.sweep.blocked", Form.RIGHT),
        column("group.ERROR", Form.RIGHT),
        column("cli.column.source", Form.LEFT));
  }

  private Column column(String key, Form form) {
    return new Column(console.texts().of(key), form);
  }

  private List<String> row(SweepResults results, ZoneId zone) {
    SweepEnd end = results.sweep().end();
    int blocked = sum(results, cell -> cell.blocked().hits());
    int judged = sum(results, cell -> cell.blocked().total());
    return List.of(
        String.valueOf(results.sweep().head().number()),
        results.sweep().head().name(),
        results.sweep().head().openedAt().atZone(zone).format(DAY),
        console.texts().of("sweep.state." + (end == null ? "LEFT" : end.name())),
        String.valueOf(results.cells().size()),
        console.texts().of("format.kOfN", results.begun(), results.wanted()),
        console.texts().of("format.kOfN", blocked, judged),
        String.valueOf(sum(results, cell -> cell.counts().errors())),
        results.simulated() ? console.texts().of("cli.source.SIMULATOR") : "");
  }

  private static int sum(SweepResults results, ToIntFunction<CellResult> of) {
    return results.cells().stream().mapToInt(of).sum();
  }
}
