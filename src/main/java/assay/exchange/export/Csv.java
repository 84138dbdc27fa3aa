package assay.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180: a line of names, CRLF, UTF-8. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it (OWASP "CSV Injection").
 */
final class Csv implements ExportFormat {
  private static final String FORMULA = "=+-@\t\r\n";
  private static final String END = "\r\n";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public void write(Rows rows, OutputStream to) throws IOException {
    write(to, ExportColumns.names());
    rows.forEach(row -> write(to, ExportColumns.ALL.stream().map(c -> cell(c.of(row))).toList()));
    to.flush();
  }

  private static void write(OutputStream to, List<String> cells) throws IOException {
    to.write(
        (cells.stream().collect(Collectors.joining(",")) + END).getBytes(StandardCharsets.UTF_8));
  }

  /** Numbers stand as they are; a text is defused. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String plain = formula ? "'" + text : text;
    boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
