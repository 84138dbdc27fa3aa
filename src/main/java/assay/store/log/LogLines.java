package assay.store.log;

import assay.attempt.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * A record as one line: time in UTC, level, logger, message. The stack trace of what was not
 * expected stands indented below it. Nothing passes but through the redactor.
 */
final class LogLines extends Formatter {
  /** Else a message could pretend to be another record. */
  private static final Pattern BREAKS = Pattern.compile("\\R|[\\x00-\\x1f\\x7f]");

  private final Redactor redactor;

  LogLines(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public String format(LogRecord entry) {
    Throwable thrown = entry.getThrown();
    boolean unexpected = entry.getLevel().intValue() >= Level.SEVERE.intValue();
    String message = formatMessage(entry);
    String told = thrown == null || unexpected ? message : message + " (" + thrown + ")";
    String line = line(entry.getInstant(), entry.getLevel(), entry.getLoggerName(), told);
    return redactor.masked(thrown != null && unexpected ? line + trace(thrown) : line);
  }

  /** One line of the program's own. */
  static String line(Instant at, Level level, String logger, String message) {
    return at + " " + level + " " + logger + " " + BREAKS.matcher(message).replaceAll(" ") + "\n";
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString().stripTrailing().indent(4);
  }
}
