package assay.cli.print;

import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.run.AttemptLog.AuditEntry;
import assay.text.AuditWords;
import assay.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the audit log as a table, one to a line. */
public final class AuditTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private AuditTable() {}

  /** The lines of the table, in the order of the entries. */
  public static List<String> lines(Console console, ZoneId zone, List<AuditEntry> entries) {
    Texts texts = console.texts();
    AuditWords words = new AuditWords(texts);
    Table table =
        new Table(
            List.of(
                new Column(texts.of("cli.column.time"), Form.LEFT),
                new Column(texts.of("cli.column.event"), Form.LEFT),
                new Column(texts.of("cli.column.attempt"), Form.LEFT),
                new Column(texts.of("cli.column.detail"), Form.LEFT)));
    for (AuditEntry entry : entries) {
      table.add(
          List.of(
              entry.at().atZone(zone).format(TIME),
              words.event(entry.event()),
              text(entry.attempt()),
              words.detail(entry.event(), entry.detail())));
    }
    return table.lines(console.columns());
  }

  private static String text(@Nullable UUID attempt) {
    return attempt == null ? "" : attempt.toString();
  }
}
