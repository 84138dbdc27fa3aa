package assay.store.log;

import assay.attempt.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log of a workspace, {@code logs/assay.log}. Takes the records of {@code java.util.logging}
 * and writes them on a thread of its own: who logs never waits for a disk. When more comes than can
 * be written, records are dropped and counted in a line. A log that cannot be written is no reason
 * for anything else to fail.
 */
public final class WorkspaceLog extends Handler {
  private static final long LIMIT = 512 * 1024;
  private static final int KEPT = 5;
  private static final int WAITING = 2_000;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** Ends the writing. */
  private static final String END = "";

  private static final Logger ROOT = Logger.getLogger("");

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger PROGRAM = Logger.getLogger("assay");

  private final RollingFile file;
  private final Clock clock;
  private final BlockingQueue<String> waiting;
  private final AtomicLong dropped = new AtomicLong();
  private final Thread writer;
  private volatile boolean closed;

  /**
   * @param waiting how many records may wait for being written
   */
  WorkspaceLog(RollingFile file, Redactor redactor, Clock clock, int waiting) {
    this.file = file;
    this.clock = clock;
    this.waiting = new ArrayBlockingQueue<>(waiting);
    setFormatter(new LogLines(redactor));
    this.writer = Thread.ofVirtual().name("log").unstarted(this::write);
  }

  /**
   * Logs into a workspace from now on, until it is closed: the program's own records from FINE on,
   * those of the libraries from WARNING on. What the terminal shows stays as it is.
   *
   * @param workspace its folder, open for writing
   * @param redactor sees every line before it is written
   */
  public static WorkspaceLog start(Path workspace, Redactor redactor, Clock clock) {
    RollingFile file = new RollingFile(folder(workspace), LIMIT, KEPT);
    WorkspaceLog log = new WorkspaceLog(file, redactor, clock, WAITING);
    log.begin();
    ROOT.addHandler(log);
    PROGRAM.setLevel(Level.FINE);
    return log;
  }

  /**
   * The last lines of a workspace's log, oldest first, masked once more; none if it has none or it
   * cannot be read.
   *
   * @param count at most so many
   */
  public static List<String> tail(Path workspace, int count, Redactor redactor) {
    try {
      return RollingFile.tail(folder(workspace), count).stream().map(redactor::masked).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path folder(Path workspace) {
    return workspace.resolve("logs");
  }

  /** Starts the writing. */
  void begin() {
    writer.start();
  }

  @Override
  public void publish(LogRecord entry) {
    if (!closed && isLoggable(entry) && !waiting.offer(getFormatter().format(entry))) {
      dropped.incrementAndGet();
    }
  }

  private void write() {
    try (file) {
      for (String text = waiting.take(); !text.equals(END); text = waiting.take()) {
        append(text);
        tellDropped();
      }
      tellDropped();
    } catch (IOException | InterruptedException e) {
      closed = true;
    }
  }

  private void append(String text) {
    try {
      file.append(text);
    } catch (IOException e) {
      dropped.incrementAndGet();
    }
  }

  private void tellDropped() {
    long lost = waiting.remainingCapacity() > 0 ? dropped.getAndSet(0) : 0;
    if (lost > 0) {
      String words = lost + " records were dropped here";
      append(LogLines.line(clock.instant(), Level.WARNING, "assay.log", words));
    }
  }

  /** What waits is written by and by, and all of it at the end. */
  @Override
  public void flush() {}

  /** Writes what waits, for at most two seconds, and ends. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    ROOT.removeHandler(this);
    try {
      if (waiting.offer(END, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        writer.join(LAST_WORDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
