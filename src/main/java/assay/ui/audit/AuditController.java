package assay.ui.audit;

import assay.run.AttemptLog;
import assay.run.AttemptLog.AuditEntry;
import assay.text.AuditWords;
import assay.ui.ScreenTools;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the audit log, and opens what an entry is about. On the screen's thread. */
final class AuditController {
  /** The newest; whoever needs older ones has the command line. */
  static final int MOST_SHOWN = 2000;

  private final AttemptLog log;
  private final ScreenTools tools;
  private final AuditModel model;
  private final AuditWords words;
  private final DateTimeFormatter times;

  AuditController(AttemptLog log, ScreenTools tools, AuditModel model, ZoneId zone) {
    this.log = log;
    this.tools = tools;
    this.model = model;
    this.words = new AuditWords(tools.texts());
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(tools.texts().language().locale())
            .withZone(zone);
  }

  /** Reads it. */
  void onReload() {
    tools.background().run(log::audit, this::show);
  }

  private void show(List<AuditEntry> entries) {
    List<AuditEntry> newest =
        entries.subList(Math.max(0, entries.size() - MOST_SHOWN), entries.size()).reversed();
    model.show(newest.stream().map(this::row).toList(), entries.size() - newest.size());
  }

  private AuditRow row(AuditEntry entry) {
    return new AuditRow(
        times.format(entry.at()),
        entry.event(),
        words.event(entry.event()),
        entry.attempt(),
        words.detail(entry.event(), entry.detail()));
  }

  /** Shows the entries of one event alone; null for all. */
  void onFilter(@Nullable String event) {
    model.eventProperty().set(event);
  }

  /** Looks into the attempt of an entry, in the workbench. */
  void onOpen(AuditRow row) {
    if (row.attempt() != null) {
      tools.workspace().want(row.attempt());
    }
  }

  /** What is shown, as text. */
  String text() {
    return model.rows().stream().map(AuditRow::line).collect(Collectors.joining("\n"));
  }

  /** Says that it was copied. */
  void onCopied() {
    tools.notices().info(tools.texts().of("audit.copied", model.rows().size()));
  }
}
