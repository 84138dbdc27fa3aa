package assay.journey;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that anything logs while this is open, down to the finest, instead of the usual log. */
final class LoggedLines extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final Handler[] usual = root.getHandlers();
  private final Level usualLevel = root.getLevel();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  LoggedLines() {
    setLevel(Level.ALL);
    Arrays.stream(usual).forEach(root::removeHandler);
    root.addHandler(this);
    root.setLevel(Level.ALL);
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(
        String.join(
            " ",
            entry.getLoggerName(),
            entry.getMessage(),
            Arrays.toString(entry.getParameters()),
            String.valueOf(entry.getThrown())));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(usualLevel);
    Arrays.stream(usual).forEach(root::addHandler);
  }
}
