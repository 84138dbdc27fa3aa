package assay.store.sql;

import assay.run.StoreFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the index of words in step with the attempts, a moment after they were written: see {@code
 * 0005_words_later.sql}. Safe for many threads.
 */
final class WordKeeper {
  /** Nobody reads a new attempt's row and types its words sooner. */
  private static final Duration MOMENT = Duration.ofMillis(250);

  private final Database database;
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicBoolean behind = new AtomicBoolean(true);
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean closed;

  WordKeeper(Database database) {
    this.database = database;
  }

  /** Some words are due; they are indexed soon. */
  void due() {
    behind.set(true);
    if (!closed && waiting.compareAndSet(false, true)) {
      Thread.ofVirtual().name("index-words").start(this::indexSoon);
    }
  }

  private void indexSoon() {
    try {
      Thread.sleep(MOMENT);
      waiting.set(false);
      catchUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Indexes all that is due before it returns, so that a search misses nothing. What cannot be
   * written stays due: nobody's search fails for it.
   */
  void catchUp() {
    one.lock();
    try {
      while (!closed && behind.getAndSet(false)) {
        indexSome();
      }
    } catch (StoreFailure later) {
      System.getLogger(WordKeeper.class.getName())
          .log(System.Logger.Level.DEBUG, "Words stay due: {0}", later.getMessage());
    } finally {
      one.unlock();
    }
  }

  private void indexSome() {
    boolean left = true;
    try {
      left = database.write(SearchWords::catchUp);
    } finally {
      if (left) {
        behind.set(true);
      }
    }
  }

  /** Indexes what is due, if it can be written, and nothing afterwards. */
  void close() {
    catchUp();
    closed = true;
  }
}
