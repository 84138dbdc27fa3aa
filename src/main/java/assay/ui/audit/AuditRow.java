package assay.ui.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, in words.
 *
 * @param time when, with its day
 * @param word of the event, as it is stored
 * @param event what it is called
 * @param attempt which attempt it is about; null if it is about none
 * @param detail what the entry says beside its event
 */
record AuditRow(String time, String word, String event, @Nullable UUID attempt, String detail) {
  /** The entry as a line of text. */
  String line() {
    return String.join("\t", time, event, attempt == null ? "" : attempt.toString(), detail);
  }
}
