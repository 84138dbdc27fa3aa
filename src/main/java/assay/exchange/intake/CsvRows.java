package assay.exchange.intake;

import assay.exchange.intake.IntakeRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of separated values after RFC 4180. Lines may end with CRLF, LF or CR; what separates
 * cells is the comma, semicolon or tab that stands most often in the first line. For one thread.
 */
final class CsvRows {
  private static final String SEPARATORS = ",;\t";

  private final StrictText in;
  private char separator;

  /**
   * @param most how many bytes there may be
   */
  CsvRows(InputStream in, long most) {
    this.in = new StrictText(in, most);
  }

  /** In which line the next row begins, from 1. */
  long line() {
    return in.line();
  }

  /** The first line, which holds names; null if nothing stands in the file. */
  @Nullable List<String> header() throws IOException, IntakeRefused {
    // Names hold no separator unless they are quoted, so the line is read once with each in mind.
    List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));
    StringBuilder between = new StringBuilder();
    StringBuilder cell = pieces.getFirst();
    int c = in.next();
    while (c == '\n' || c == '\r') {
      c = in.next();
    }
    if (c < 0) {
      return null;
    }
    long length = 0;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (SEPARATORS.indexOf(c) >= 0) {
        between.append((char) c);
        cell = new StringBuilder();
        pieces.add(cell);
      } else if (c == '"' && cell.isEmpty()) {
        quoted(cell);
      } else {
        cell.append((char) c);
      }
      if (++length > Bounds.LONGEST_LINE) {
        throw new IntakeRefused(Reason.LINE_TOO_LONG, in.line());
      }
      c = in.next();
    }
    if (c == '\r') {
      in.takes('\n');
    }
    separator = mostOf(between);
    return joined(pieces, between);
  }

  private static char mostOf(StringBuilder between) {
    char most = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      most = count(between, candidate) > count(between, most) ? candidate : most;
    }
    return most;
  }

  private static long count(StringBuilder text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** What another character separated belongs together. */
  private List<String> joined(List<StringBuilder> pieces, StringBuilder between)
      throws IntakeRefused {
    List<String> names = new ArrayList<>();
    StringBuilder name = pieces.getFirst();
    for (int i = 0; i < between.length(); i++) {
      if (between.charAt(i) == separator) {
        names.add(name.toString());
        name = pieces.get(i + 1);
      } else {
        name.append(between.charAt(i)).append(pieces.get(i + 1));
      }
    }
    names.add(name.toString());
    if (names.size() > Bounds.MOST_COLUMNS) {
      throw new IntakeRefused(Reason.TOO_MANY_COLUMNS, 1);
    }
    return names;
  }

  /** The cells of the next row; null at the end. A blank line is a row of one blank cell. */
  @Nullable List<String> next() throws IOException, IntakeRefused {
    int c = in.next();
    if (c < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    long length = 0;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (c == separator) {
        add(cells, cell);
        cell = new StringBuilder();
      } else if (c == '"' && cell.isEmpty()) {
        quoted(cell);
        length += cell.length();
      } else {
        cell.append((char) c);
      }
      if (++length > Bounds.LONGEST_LINE) {
        throw new IntakeRefused(Reason.LINE_TOO_LONG, in.line());
      }
      c = in.next();
    }
    if (c == '\r') {
      in.takes('\n');
    }
    add(cells, cell);
    return cells;
  }

  private void add(List<String> cells, StringBuilder cell) throws IntakeRefused {
    cells.add(cell.toString());
    if (cells.size() > Bounds.MOST_COLUMNS) {
      throw new IntakeRefused(Reason.TOO_MANY_COLUMNS, in.line());
    }
  }

  /** Takes all up to the closing mark; a doubled mark is one. A separator or an end must follow. */
  private void quoted(StringBuilder cell) throws IOException, IntakeRefused {
    long begin = in.line();
    while (true) {
      int c = in.next();
      if (c < 0) {
        throw new IntakeRefused(Reason.HALF, begin);
      }
      if (c == '"' && !in.takes('"')) {
        refuseWhatFollows();
        return;
      }
      cell.append((char) c);
      if (cell.length() > Bounds.LONGEST_LINE) {
        throw new IntakeRefused(Reason.LINE_TOO_LONG, begin);
      }
    }
  }

  private void refuseWhatFollows() throws IOException, IntakeRefused {
    int c = in.peek();
    boolean ends = c < 0 || c == '\n' || c == '\r';
    boolean separates = separator == 0 ? SEPARATORS.indexOf(c) >= 0 : c == separator;
    if (!ends && !separates) {
      throw new IntakeRefused(Reason.QUOTE, in.line());
    }
  }
}
