package assay.cli.print;

import assay.attempt.Attempt;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Attempts as a table, one to a line. */
public final class Timeline {
  private final Texts texts;
  private final int columns;
  private final AttemptCells cells;

  /**
   * For a console.
   *
   * @param clock what today is, and in which zone
   */
  public Timeline(Console console, Clock clock) {
    this.texts = console.texts();
    this.columns = console.columns();
    this.cells = new AttemptCells(texts, clock);
  }

  /** The lines of the table, in the order of the attempts, and below them what its marks mean. */
  public List<String> table(List<Attempt> attempts) {
    Table table = new Table(headings());
    attempts.forEach(attempt -> table.add(row(attempt)));
    List<String> lines = new ArrayList<>(table.lines(columns));
    if (!attempts.stream().allMatch(AttemptCells::isConfirmed)) {
      lines.add("* " + texts.of("compose.thresholds.not-confirmed"));
    }
    return lines;
  }

  private List<Column> headings() {
    return List.of(
        column("run", Form.LEFT),
        column("time", Form.LEFT),
        column("outcome", Form.WORDS),
        column("reason", Form.WORDS),
        column("in", Form.RIGHT),
        column("thought", Form.RIGHT),
        column("out", Form.RIGHT),
        column("total", Form.RIGHT),
        column("took", Form.RIGHT),
        column("source", Form.LEFT));
  }

  private Column column(String name, Form form) {
    return new Column(texts.of("cli.column." + name), form);
  }

  private List<String> row(Attempt attempt) {
    return List.of(
        cells.run(attempt),
        cells.time(attempt),
        cells.title(attempt),
        cells.reason(attempt),
        cells.promptTokens(attempt),
        cells.thoughtTokens(attempt),
        cells.outputTokens(attempt),
        cells.totalTokens(attempt),
        cells.took(attempt),
        cells.source(attempt));
  }

  /** One attempt on one line, for when it settles. */
  public String settled(Attempt attempt) {
    String reason = cells.reason(attempt);
    String title = cells.title(attempt);
    return texts.of(
        "cli.settled",
        attempt.place().repeat(),
        attempt.place().repeats(),
        reason.isEmpty() ? title : title + " · " + reason,
        cells.totalTokens(attempt),
        cells.took(attempt),
        cells.source(attempt));
  }
}
