package assay.ui.shell;

import assay.run.Keep;
import assay.ui.Background;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values without making the screen wait. Of values that come faster than the disk only the
 * newest is written, and an older one never after it.
 *
 * @param <T> an immutable value
 */
final class Saver<T> {
  private final Keep<T> keep;
  private final Background background;
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
  private final ReentrantLock writing = new ReentrantLock();

  Saver(Keep<T> keep, Background background) {
    this.keep = keep;
    this.background = background;
  }

  /** Writes it soon, beside the screen's thread. */
  void save(T value) {
    pending.set(value);
    background.run(this::flush);
  }

  /**
   * Writes it before it returns.
   *
   * @throws assay.run.StoreFailure if it cannot be written
   */
  void saveNow(T value) {
    pending.set(value);
    flush();
  }

  /**
   * Writes what is still to be written before it returns.
   *
   * @throws assay.run.StoreFailure if it cannot be written
   */
  void flush() {
    writing.lock();
    try {
      T newest = pending.getAndSet(null);
      if (newest != null) {
        keep.set(newest);
      }
    } finally {
      writing.unlock();
    }
  }
}
