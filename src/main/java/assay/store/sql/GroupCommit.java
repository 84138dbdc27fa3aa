package assay.store.sql;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.files.Failures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes for many threads over one connection, several in a transaction, so that they share the
 * sync that makes them durable:
 *
 * <ol>
 *   <li>A thread queues its work. If nobody leads, it leads; else it waits.
 *   <li>The leader takes all that is queued, does it in one transaction and commits.
 *   <li>It wakes those whose work is done, and makes the first that has come since the next leader.
 * </ol>
 *
 * <p>A thread alone does its own work at once, without any change of threads. If anything in a
 * group fails, the group is taken back and each work is done in a transaction of its own, so a
 * failure is its author's only. A work may therefore run twice and does nothing but SQL.
 */
public final class GroupCommit implements AutoCloseable {
  /** So many share a transaction at most, so that nobody waits long. */
  private static final int MOST = 256;

  private final Link link;
  private final Path file;
  private final ReentrantLock guard = new ReentrantLock();
  private final Condition idle = guard.newCondition();
  private final Deque<Pending<?>> queue = new ArrayDeque<>();
  private boolean led;
  private boolean closed;

  /** Something to do with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Link link) throws SQLException;
  }

  public GroupCommit(Link link, Path file) {
    this.link = link;
    this.file = file;
  }

  /** Does it and returns when it is on disk. Cannot be interrupted, so that its end is known. */
  public <T> T write(Work<T> work) {
    Pending<T> mine = new Pending<>(work);
    if (!enter(mine)) {
      mine.signal.acquireUninterruptibly();
    }
    if (!mine.isSettled) {
      lead();
    }
    return mine.result();
  }

  /** Whether it is the first, and leads. */
  private boolean enter(Pending<?> mine) {
    guard.lock();
    try {
      if (closed) {
        throw new StoreFailure(Kind.UNREACHABLE, file + " is closed", null);
      }
      queue.add(mine);
      boolean first = !led;
      led = true;
      return first;
    } finally {
      guard.unlock();
    }
  }

  private void lead() {
    List<Pending<?>> group = takeGroup();
    try {
      commit(group);
    } finally {
      handOver();
      group.forEach(Pending::wake);
    }
  }

  private List<Pending<?>> takeGroup() {
    guard.lock();
    try {
      List<Pending<?>> group = new ArrayList<>();
      while (!queue.isEmpty() && group.size() < MOST) {
        group.add(queue.remove());
      }
      return group;
    } finally {
      guard.unlock();
    }
  }

  private void handOver() {
    guard.lock();
    try {
      Pending<?> next = queue.peek();
      led = next != null;
      if (next != null) {
        next.signal.release();
      } else {
        idle.signalAll();
      }
    } finally {
      guard.unlock();
    }
  }

  private void commit(List<Pending<?>> group) {
    if (group.size() == 1 || !together(group)) {
      group.forEach(this::alone);
    }
  }

  private boolean together(List<Pending<?>> group) {
    try {
      transact(group);
      group.forEach(pending -> pending.settle(null));
      return true;
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  private void alone(Pending<?> pending) {
    try {
      transact(List.of(pending));
      pending.settle(null);
    } catch (SQLException e) {
      pending.settle(Failures.of(e, file));
    } catch (RuntimeException e) {
      pending.settle(e);
    }
  }

  private void transact(List<Pending<?>> group) throws SQLException {
    boolean committed = false;
    try {
      link.begin();
      for (Pending<?> pending : group) {
        pending.run(link);
      }
      link.commit();
      committed = true;
    } finally {
      if (!committed) {
        link.rollback();
      }
    }
  }

  /** Waits for the writes under way. Later writes fail. */
  public void finish() {
    guard.lock();
    try {
      closed = true;
      while (led) {
        idle.awaitUninterruptibly();
      }
    } finally {
      guard.unlock();
    }
  }

  /** Waits for the writes under way and closes the connection. */
  @Override
  public void close() {
    finish();
    try {
      link.close();
    } catch (SQLException e) {
      throw Failures.of(e, file);
    }
  }

  /** A work on its way. Its fields are written by the leader and read after the signal. */
  private static final class Pending<T> {
    private final Work<T> work;
    private final Semaphore signal = new Semaphore(0);
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private boolean isSettled;

    Pending(Work<T> work) {
      this.work = work;
    }

    void run(Link link) throws SQLException {
      value = work.on(link);
    }

    void settle(@Nullable RuntimeException problem) {
      failure = problem;
      isSettled = true;
    }

    void wake() {
      if (!isSettled) {
        settle(new IllegalStateException("The write was given up"));
      }
      signal.release();
    }

    T result() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(value);
    }
  }
}
