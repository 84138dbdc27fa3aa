package assay.store;

import assay.run.Blobs;
import assay.run.BodyReader;
import assay.run.Keep;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.blobs.FolderBlobs;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import assay.store.json.JsonKeep;
import assay.store.sql.Database;
import assay.store.sql.Migrations;
import assay.store.sql.SqliteAttemptLog;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the program keeps. One program at a time may write it; others
 * may read it meanwhile. What lies where is said in {@code docs/workspace.md}.
 */
public final class WorkspaceFolder implements AutoCloseable {
  /** The variable that chooses another folder. */
  public static final String VARIABLE = "ASSAY_WORKSPACE";

  private final Path path;
  private final Access access;
  private final @Nullable WorkspaceLock lock;
  private final boolean passing;
  private final Blobs blobs;
  private @Nullable SqliteAttemptLog log;

  /** What may be done with a workspace. */
  public enum Access {
    /** Everything, for one program at a time. */
    READ_WRITE,
    /** The same, in one that is there; none is made. */
    CHANGE,
    /** Looking at it, also while another program writes. Nothing that is stored changes. */
    READ_ONLY,
    /** The same; where there is none yet, an empty one that is gone when it is closed. */
    LOOK
  }

  /**
   * @param passing whether the folder goes when it is closed
   */
  private WorkspaceFolder(Path path, Access access, @Nullable WorkspaceLock lock, boolean passing) {
    this.path = path;
    this.passing = passing;
    this.access = access;
    this.lock = lock;
    this.blobs = new FolderBlobs(path, access == Access.READ_WRITE);
  }

  /** Where the workspace lies on this machine unless a command says otherwise. */
  public static Path defaultPath() {
    return defaultPath(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  /**
   * The folder that {@link #VARIABLE} names, else {@code Assay} in the platform's data folder.
   *
   * @param environment such as {@link System#getenv()}
   * @param system the system property {@code os.name}
   * @param home the user's folder
   */
  static Path defaultPath(Map<String, String> environment, String system, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    try {
      Path chosen = Path.of(environment.getOrDefault(VARIABLE, "").strip());
      if (!chosen.toString().isEmpty()) {
        return chosen.toAbsolutePath();
      }
      if (name.startsWith("windows")) {
        return absolute(environment, "LOCALAPPDATA")
            .orElse(Path.of(home, "AppData", "Local"))
            .resolve("Assay");
      }
      return name.startsWith("mac")
          ? Path.of(home, "Library", "Application Support", "Assay")
          : absolute(environment, "XDG_DATA_HOME")
              .orElse(Path.of(home, ".local", "share"))
              .resolve("assay");
    } catch (InvalidPathException e) {
      throw new StoreFailure(Kind.UNREACHABLE, "Not a folder's name: " + e.getInput(), e);
    }
  }

  /** The XDG specification has relative paths passed over. */
  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }

  /**
   * Opens a workspace. With {@link Access#READ_WRITE} the folder is made if it is missing, for its
   * owner only where the system knows owners.
   *
   * @throws StoreFailure of kind NOT_MADE_YET if there is none and this access makes none; IN_USE
   *     if another program has it open for writing, with its owner in the message; of other kinds
   *     if the folder cannot be used
   */
  public static WorkspaceFolder open(Path folder, Access access) {
    Path path = folder.toAbsolutePath().normalize();
    boolean missing = access != Access.READ_WRITE && couldBeMade(path);
    if (missing && access != Access.LOOK) {
      throw new StoreFailure(Kind.NOT_MADE_YET, path + " is no workspace yet", null);
    }
    return switch (access) {
      case READ_WRITE, CHANGE -> openToWrite(path, false);
      case READ_ONLY -> openToRead(path);
      case LOOK -> missing ? openToForget() : openToRead(path);
    };
  }

  /** Whether there is no workspace yet, and nothing else in its place either. */
  private static boolean couldBeMade(Path path) {
    Path there = path;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && !Files.exists(path.resolve(Database.NAME));
  }

  private static WorkspaceFolder openToForget() {
    try {
      return openToWrite(Files.createTempDirectory("assay-look"), true);
    } catch (IOException e) {
      throw Failures.of(e, Path.of(System.getProperty("java.io.tmpdir", "")));
    }
  }

  private static WorkspaceFolder openToWrite(Path path, boolean passing) {
    WorkspaceLock lock = null;
    try {
      DurableFiles.createFolders(path);
      lock = WorkspaceLock.take(path);
      removeLeftovers(path);
      return new WorkspaceFolder(path, Access.READ_WRITE, lock, passing);
    } catch (IOException e) {
      release(lock);
      throw Failures.of(e, path);
    } catch (StoreFailure e) {
      release(lock);
      throw e;
    }
  }

  private static WorkspaceFolder openToRead(Path path) {
    if (!Files.isDirectory(path)) {
      throw new StoreFailure(Kind.UNREACHABLE, path + " is no folder", null);
    }
    return new WorkspaceFolder(path, Access.READ_ONLY, null, false);
  }

  /** A file that was being replaced when the program ended. */
  private static void removeLeftovers(Path path) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(path, ".*.part")) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  private static void release(@Nullable WorkspaceLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  /** Where it lies; absolute. */
  public Path path() {
    return path;
  }

  /** What may be done with it. */
  public Access access() {
    return access;
  }

  /**
   * Whether the program that wrote it before did not end as it should; false if it is open for
   * reading only.
   */
  public boolean isAfterCrash() {
    return lock != null && lock.isAfterCrash();
  }

  /** Whether it is written and stays, so that it has a log of what the program does. */
  public boolean isLogged() {
    return access == Access.READ_WRITE && !passing;
  }

  /** Whether others on this computer may read it; false where the system knows no owners. */
  public boolean isOpenToOthers() {
    try {
      return DurableFiles.isOpenToOthers(path);
    } catch (IOException e) {
      throw Failures.of(e, path);
    }
  }

  /** Looks on at what another program writes into it. */
  public FolderOnlooker onlooker() {
    return new FolderOnlooker(path);
  }

  /** The images. */
  public Blobs blobs() {
    return blobs;
  }

  /**
   * Something small in a JSON file of its own: a record of strings, numbers, truths, enums, lists,
   * maps by string, and further records.
   *
   * @param name the file's name, such as {@code settings.json}
   * @param first what it is until it is first set
   */
  public <T extends Record> Keep<T> keep(String name, Class<T> type, T first) {
    return new JsonKeep<>(path.resolve(name), type, first, access == Access.READ_WRITE);
  }

  /**
   * The log of attempts. Opened the first time, which loads SQLite: do it beside the first frame.
   *
   * @param reader reads stored bodies again
   * @param firstSession the name for the session that is made where there is none
   * @throws StoreFailure if the database cannot be opened, such as NEWER_SCHEMA or CORRUPT
   */
  public synchronized SqliteAttemptLog log(Clock clock, BodyReader reader, String firstSession) {
    if (log == null) {
      log = openLog(clock, reader, firstSession);
    }
    return log;
  }

  private SqliteAttemptLog openLog(Clock clock, BodyReader reader, String firstSession) {
    boolean writable = access == Access.READ_WRITE;
    Migrations migrations = Migrations.shipped();
    Database database =
        writable ? Database.toWrite(path, migrations) : Database.toRead(path, migrations);
    try {
      return new SqliteAttemptLog(database, clock, reader, firstSession, writable);
    } catch (StoreFailure e) {
      database.close();
      throw e;
    }
  }

  /** The form of its database; 0 before the log was opened. */
  public synchronized int form() {
    return log == null ? 0 : log.form();
  }

  /** Closes the log and lets other programs write. */
  @Override
  public synchronized void close() {
    try {
      if (log != null) {
        log.close();
      }
    } finally {
      release(lock);
      if (passing) {
        DurableFiles.deleteAll(path);
      }
    }
  }
}
