package assay.store.files;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what the disk and SQLite throw into failures that people have a sentence for. */
public final class Failures {
  /** With less room than this, in bytes, a write that failed has most likely failed for room. */
  private static final long HARDLY_ANY_ROOM = 1 << 20;

  /** "File too large" is the limit of a file system or of a quota. */
  private static final List<String> NO_ROOM =
      List.of("no space left", "not enough space", "disk quota exceeded", "file too large");

  /** The driver could not get as far as SQLite, whose primary result codes follow. */
  private static final int NO_CODE = 0;

  private static final int PERM = 3;

  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int PROTOCOL = 15;
  private static final int NOTADB = 26;

  private Failures() {}

  /** The failure of a file or a folder. */
  public static StoreFailure of(IOException cause, Path where) {
    return new StoreFailure(kind(cause, where), where + ": " + cause, cause);
  }

  /**
   * The failure of the database. A breach of its rules is no failure of the store but a mistake of
   * the program: an {@link IllegalStateException}.
   */
  public static RuntimeException of(SQLException cause, Path where) {
    Kind kind = kind(cause.getErrorCode() & 0xff, where);
    return kind == null
        ? new IllegalStateException(cause.getMessage(), cause)
        : new StoreFailure(kind, where + ": " + cause.getMessage(), cause);
  }

  /** Whether SQLite says by it that the file is damaged. */
  public static boolean isDamage(SQLException cause) {
    int code = cause.getErrorCode() & 0xff;
    return code == CORRUPT || code == NOTADB;
  }

  private static Kind kind(IOException cause, Path where) {
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (NO_ROOM.stream().anyMatch(said::contains)) {
      return Kind.DISK_FULL;
    }
    if (cause instanceof AccessDeniedException
        || said.contains("read-only")
        || said.contains("permission denied")) {
      return Kind.READ_ONLY;
    }
    return !(cause instanceof NoSuchFileException) && hardlyAnyRoom(where)
        ? Kind.DISK_FULL
        : Kind.UNREACHABLE;
  }

  private static @Nullable Kind kind(int code, Path where) {
    return switch (code) {
      case FULL -> Kind.DISK_FULL;
      case READONLY -> Kind.READ_ONLY;
      case BUSY, LOCKED, PROTOCOL -> Kind.IN_USE;
      case CORRUPT, NOTADB -> Kind.CORRUPT;
      case NO_CODE, CANTOPEN, PERM -> Kind.UNREACHABLE;
      case IOERR -> hardlyAnyRoom(where) ? Kind.DISK_FULL : Kind.UNREACHABLE;
      default -> null;
    };
  }

  /** Systems say "no room" in the user's language, so a full disk is also told by its room. */
  private static boolean hardlyAnyRoom(Path where) {
    File folder = where.toAbsolutePath().toFile();
    while (folder != null && !folder.exists()) {
      folder = folder.getParentFile();
    }
    return folder != null
        && folder.getTotalSpace() > 0
        && folder.getUsableSpace() < HARDLY_ANY_ROOM;
  }
}
