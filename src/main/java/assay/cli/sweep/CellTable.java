package assay.cli.sweep;

import assay.cli.print.Console;
import assay.cli.print.Table;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.exchange.report.GroupCount;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.SweepResults;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came of a sweep, a cell to a line. */
final class CellTable {
  /** How a cell stands where its repeats did not come to an end by themselves. */
  private static final Set<State> TOLD = Set.of(State.LOCKED, State.CAPPED, State.FORBIDDEN);

  private final Texts texts;
  private final int columns;
  private final FigureWords figures;
  private final Formats formats;
  private final CellNames names;

  CellTable(Console console) {
    this.texts = console.texts();
    this.columns = console.terminal() ? console.columns() : Integer.MAX_VALUE;
    this.figures = new FigureWords(texts);
    this.formats = new Formats(texts);
    this.names = new CellNames(texts);
  }

  List<String> of(SweepResults results) {
    List<Column> headings = names.columns(results.sweep().head().layout().axes());
    headings.add(column("blocked", Form.RIGHT));
    headings.add(column("interval", Form.RIGHT));
    headings.add(column("groups", Form.WORDS));
    headings.add(column("stability", Form.WORDS));
    Table table = new Table(headings);
    results.cells().forEach(cell -> table.add(row(cell)));
    return table.lines(columns);
  }

  private Column column(String name, Form form) {
    return new Column(texts.of("report.sweep." + name), form);
  }

  private List<String> row(CellResult result) {
    boolean judged = result.counts().judged() > 0;
    List<String> row = new ArrayList<>(names.cells(result.cell()));
    row.add(judged ? formats.kOfN(result.blocked()) : "–");
    row.add(judged ? formats.interval(result.blocked()) : "–");
    row.add(GroupCount.words(GroupCount.of(result.counts()), texts));
    row.add(state(result, judged));
    return row;
  }

  private String state(CellResult result, boolean judged) {
    String steady = judged ? figures.stability(result.stability()) : "–";
    return TOLD.contains(result.state())
        ? texts.of("cli.sweep.cell." + result.state()) + " · " + steady
        : steady;
  }
}
