package assay.store;

import assay.run.Onlooker;
import assay.store.files.Failures;
import assay.store.sql.Database;
import assay.store.sql.Link;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Looks on at a workspace folder. SQLite counts for each connection what others commit ({@code
 * PRAGMA data_version}), so this has a connection of its own.
 */
public final class FolderOnlooker implements Onlooker, AutoCloseable {
  private static final long NEVER_ASKED = -1;

  private final Path folder;
  private @Nullable Link link;
  private long version = NEVER_ASKED;

  FolderOnlooker(Path folder) {
    this.folder = folder;
  }

  @Override
  public Owner owner() {
    return WorkspaceLock.ownerOf(folder);
  }

  @Override
  public synchronized boolean hasChanged() {
    Path file = folder.resolve(Database.NAME);
    try {
      if (link == null) {
        link = Link.toRead(file);
      }
      long before = version;
      version = link.first("PRAGMA data_version", row -> row.getLong(1)).orElse(before);
      return before != NEVER_ASKED && before != version;
    } catch (SQLException e) {
      throw Failures.of(e, file);
    }
  }

  @Override
  public boolean isFree() {
    return !WorkspaceLock.isHeld(folder);
  }

  /** Looks no more. */
  @Override
  public synchronized void close() {
    try {
      if (link != null) {
        link.close();
        link = null;
      }
    } catch (SQLException e) {
      throw Failures.of(e, folder);
    }
  }
}
