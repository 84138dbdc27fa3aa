package assay.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Markdown table of what matters most, for the clipboard. */
final class MarkdownTable implements ExportFormat {
  private static final List<String> SHOWN =
      List.of(
          "session",
          "run",
          "repeat",
          "begun_at",
          "model",
          "prompt",
          "kind",
          "finish_reason",
          "block_reason",
          "message",
          "total_tokens",
          "simulated",
          "verdict",
          "note");

  private static final List<ExportColumns.Column> COLUMNS =
      SHOWN.stream()
          .map(
              name ->
                  ExportColumns.ALL.stream()
                      .filter(column -> column.name().equals(name))
                      .findFirst()
                      .orElseThrow())
          .toList();

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public void write(Rows rows, OutputStream to) throws IOException {
    line(to, SHOWN);
    line(to, SHOWN.stream().map(name -> "---").toList());
    rows.forEach(row -> line(to, COLUMNS.stream().map(c -> cell(c.of(row))).toList()));
    to.flush();
  }

  private static void line(OutputStream to, List<String> cells) throws IOException {
    String line = cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    to.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** What would end a cell or a line, or be read as markup, is escaped. */
  private static String cell(@Nullable Object value) {
    return value == null
        ? ""
        : value.toString().replaceAll("\\R", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
