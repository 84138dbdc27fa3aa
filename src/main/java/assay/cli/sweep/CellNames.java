package assay.cli.sweep;

import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.run.design.Cell;
import assay.text.FindingWords;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What cells are called: on a line, and as the first columns of a table. */
final class CellNames {
  private final Texts texts;
  private final FindingWords words;

  CellNames(Texts texts) {
    this.texts = texts;
    this.words = new FindingWords(texts);
  }

  /** Such as {@code 3 · knife · OFF}. */
  String line(Cell cell) {
    String levels =
        cell.levels().stream()
            .filter(level -> !level.isEmpty())
            .map(words::level)
            .collect(Collectors.joining(", "));
    String name = cell.number() + " · " + cell.setting().planned().label();
    return levels.isEmpty() ? name : name + " · " + levels;
  }

  /** Number, case, and an axis each. */
  List<Column> columns(List<String> axes) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.of("report.sweep.number"), Form.RIGHT));
    columns.add(new Column(texts.of("report.sweep.case"), Form.WORDS));
    axes.forEach(axis -> columns.add(new Column(words.axis(axis), Form.WORDS)));
    return columns;
  }

  /** The same of a cell. */
  List<String> cells(Cell cell) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(cell.number()));
    cells.add(cell.setting().planned().label());
    cell.levels()
        .forEach(l -> cells.add(l.isEmpty() ? texts.of("report.sweep.as-is") : words.level(l)));
    return cells;
  }
}
