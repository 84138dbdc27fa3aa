package assay.cli.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows under headings, aligned, and cut to the width of the terminal where words may be cut. */
public final class Table {
  private static final String GAP = "  ";
  private static final int LEAST = 8;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty one with these columns. */
  public Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param heading above it
   * @param form how its cells stand
   */
  public record Column(String heading, Form form) {}

  /** How cells stand. */
  public enum Form {
    /** To the left, never cut. */
    LEFT,
    /** To the right, as numbers do, never cut. */
    RIGHT,
    /** To the left, cut where there is no room. */
    WORDS
  }

  /** Adds a row of as many cells as there are columns. */
  public void add(List<String> cells) {
    rows.add(cells.stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).toList());
  }

  /** The lines, with the headings first. */
  public List<String> lines(int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    List<String> rules = new ArrayList<>();
    for (int w : widths) {
      rules.add("-".repeat(w));
    }
    lines.add(line(rules, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return Collections.unmodifiableList(lines);
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(columns.get(i).heading());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    while (total(widths) > width && shrinkWidest(widths)) {
      // One character at a time from the widest, so that no column starves.
    }
    return widths;
  }

  private static int total(int[] widths) {
    int sum = GAP.length() * (widths.length - 1);
    for (int w : widths) {
      sum += w;
    }
    return sum;
  }

  private boolean shrinkWidest(int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean mayShrink = columns.get(i).form() == Form.WORDS && widths[i] > LEAST;
      if (mayShrink && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      String room = " ".repeat(widths[i] - length(cell));
      boolean right = columns.get(i).form() == Form.RIGHT;
      line.append(i == 0 ? "" : GAP).append(right ? room + cell : cell + room);
    }
    return line.toString().stripTrailing();
  }

  /** Cuts at the end and shows it by an ellipsis; never inside a character. */
  static String cut(String text, int width) {
    if (length(text) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
