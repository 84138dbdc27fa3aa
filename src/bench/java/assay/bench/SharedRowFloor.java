package assay.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Rows of about 2 KB for many threads: one thread writes all that wait in one transaction. Each is
 * durable when its {@link #add} returns.
 */
final class SharedRowFloor implements AutoCloseable {
  private final RowFloor rows;
  private final LinkedBlockingQueue<CompletableFuture<Boolean>> waiting =
      new LinkedBlockingQueue<>();
  private final Thread writer;

  SharedRowFloor(Path file) throws SQLException {
    rows = new RowFloor(file);
    writer = Thread.ofPlatform().start(this::write);
  }

  /** Adds a row and returns when it is on disk. */
  void add() {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    waiting.add(mine);
    mine.join();
  }

  private void write() {
    List<CompletableFuture<Boolean>> group = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        group.add(waiting.take());
        waiting.drainTo(group);
        rows.add(group.size());
        group.forEach(one -> one.complete(true));
        group.clear();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      group.forEach(one -> one.completeExceptionally(e));
    }
  }

  @Override
  public void close() throws SQLException, InterruptedException {
    writer.interrupt();
    writer.join();
    rows.close();
  }
}
