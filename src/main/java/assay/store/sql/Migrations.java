package assay.store.sql;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.files.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Brings a database to the form that this program knows, script by script, each in a transaction
 * that also counts {@code user_version} up. A database that holds data is copied first.
 *
 * <p>To add one, add a file {@code 0010_….sql} and its name here; what has been released never
 * changes.
 */
public record Migrations(List<String> scripts) {
  private static final List<String> SHIPPED =
      List.of(
          "0001_attempts.sql",
          "0002_conduct.sql",
          "0003_reviews_have_authors.sql",
          "0004_archived_sessions.sql",
          "0005_words_later.sql",
          "0006_fewer_indexes.sql",
          "0007_sweeps.sql",
          "0008_steps.sql",
          "0009_sweep_origins.sql");

  public Migrations {
    scripts = List.copyOf(scripts);
  }

  /** Those that come with the program, in order. */
  public static Migrations shipped() {
    return new Migrations(SHIPPED.stream().map(Migrations::read).toList());
  }

  /**
   * Applies what is missing.
   *
   * @throws StoreFailure of kind NEWER_SCHEMA if a newer program has changed the database
   */
  public void apply(Link link, Path file) throws SQLException, IOException {
    int version = checked(link, file);
    if (version > 0 && version < scripts.size()) {
      copy(link, file, version);
    }
    for (int next = version + 1; next <= scripts.size(); next++) {
      applyOne(link, next);
    }
  }

  /**
   * Refuses to read a database that is not in the form that this program knows.
   *
   * @throws StoreFailure of kind OLDER_SCHEMA or NEWER_SCHEMA
   */
  public void check(Link link, Path file) throws SQLException {
    if (checked(link, file) < scripts.size()) {
      throw new StoreFailure(
          Kind.OLDER_SCHEMA, file + " has an older form and must be opened for writing once", null);
    }
  }

  private int checked(Link link, Path file) throws SQLException {
    int version = version(link);
    if (version > scripts.size()) {
      throw new StoreFailure(
          Kind.NEWER_SCHEMA, file + " has form " + version + ", known: " + scripts.size(), null);
    }
    return version;
  }

  private void applyOne(Link link, int version) throws SQLException {
    boolean committed = false;
    link.begin();
    try {
      link.script(scripts.get(version - 1));
      link.script("PRAGMA user_version = " + version);
      link.commit();
      committed = true;
    } finally {
      if (!committed) {
        link.rollback();
      }
    }
  }

  /**
   * Copies by SQLite, since what was written last may still stand in its log, and since closing a
   * second channel to the file would free SQLite's own locks on POSIX systems.
   */
  private static void copy(Link link, Path file, int version) throws SQLException, IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".form-" + version);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    DurableFiles.create(part);
    link.update("VACUUM INTO ?", part.toString());
    DurableFiles.sync(part);
    DurableFiles.move(part, copy);
  }

  /** The form that a database has; 0 if it is new. */
  public static int version(Link link) throws SQLException {
    return link.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
  }

  private static String read(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own scripts cannot be read", e);
    }
  }
}
