package assay.store.sql;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import assay.store.sql.GroupCommit.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code assay.db}: one connection that writes, and a few that read what is committed.
 * Safe for many threads.
 */
public final class Database implements AutoCloseable {
  /** The name of the file in the workspace folder. */
  public static final String NAME = "assay.db";

  private static final int MOST_READERS = 4;

  private final Path file;
  private final @Nullable GroupCommit writer;
  private final boolean immutable;
  private final Semaphore places = new Semaphore(MOST_READERS, true);
  private final Queue<Link> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private Database(Path file, @Nullable GroupCommit writer, boolean immutable) {
    this.file = file;
    this.writer = writer;
    this.immutable = immutable;
  }

  /** Opens it for writing, makes it if it is missing, and brings it to the form known. */
  public static Database toWrite(Path folder, Migrations migrations) {
    Path file = folder.resolve(NAME);
    Link link = null;
    try {
      if (!Files.exists(file)) {
        DurableFiles.create(file);
        DurableFiles.syncFolder(folder);
      }
      link = Link.toWrite(file);
      migrations.apply(link, file);
      return new Database(file, new GroupCommit(link, file), false);
    } catch (IOException e) {
      closeAfter(link, file);
      throw Failures.of(e, file);
    } catch (SQLException e) {
      closeAfter(link, file);
      throw Failures.of(e, file);
    } catch (StoreFailure e) {
      closeAfter(link, file);
      throw e;
    }
  }

  /** Opens it for reading, beside whoever writes it. */
  public static Database toRead(Path folder, Migrations migrations) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new StoreFailure(Kind.UNREACHABLE, folder + " holds no workspace", null);
    }
    boolean untouchable = !Files.isWritable(folder) && !Files.exists(folder.resolve(NAME + "-wal"));
    Database database = new Database(file, null, untouchable);
    try {
      database.read(
          link -> {
            migrations.check(link, file);
            return true;
          });
      return database;
    } catch (StoreFailure e) {
      database.close();
      throw e;
    }
  }

  /** Does it in a transaction and returns when it is on disk. It may share the transaction. */
  public <T> T write(Work<T> work) {
    if (writer == null) {
      throw new StoreFailure(Kind.READ_ONLY, file + " is open for reading only", null);
    }
    return writer.write(work);
  }

  /** Reads what is committed. */
  public <T> T read(Work<T> work) {
    places.acquireUninterruptibly();
    Link link = null;
    try {
      link = reader();
      return work.on(link);
    } catch (SQLException e) {
      throw Failures.of(e, file);
    } finally {
      giveBack(link);
    }
  }

  private Link reader() throws SQLException {
    if (closed) {
      throw new StoreFailure(Kind.UNREACHABLE, file + " is closed", null);
    }
    Link link = idle.poll();
    if (link != null) {
      return link;
    }
    return immutable ? Link.toReadAsItIs(file) : Link.toRead(file);
  }

  private void giveBack(@Nullable Link link) {
    if (link != null) {
      idle.add(link);
    }
    places.release();
  }

  /**
   * Waits for what is under way and closes every connection. Nothing works afterwards. The one that
   * writes is the last: only then does SQLite take in its log and leave one file.
   */
  @Override
  public void close() {
    if (writer != null) {
      writer.finish();
    }
    closed = true;
    places.acquireUninterruptibly(MOST_READERS);
    idle.forEach(link -> closeAfter(link, file));
    idle.clear();
    places.release(MOST_READERS);
    if (writer != null) {
      writer.close();
    }
  }

  /** Closes what nothing hangs on any more. */
  private static void closeAfter(@Nullable Link link, Path file) {
    try {
      if (link != null) {
        link.close();
      }
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.WARNING, "{0} was not closed: {1}", file, e.getMessage());
    }
  }
}
