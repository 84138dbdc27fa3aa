package assay.store.sql;

import assay.run.Finding;
import assay.run.Finding.Kind;
import assay.store.files.Failures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examines the database: its form, its pages and indexes, its references, its index of words. */
public final class DatabaseCheck {
  /** Other hashes stand there, too: of files that metadata was taken out of. They are no images. */
  private static final Pattern HASH = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

  /** Everything in which a row can name an image. */
  private static final List<String> NAMING =
      List.of(
          "SELECT images FROM cases",
          "SELECT images FROM tries WHERE images IS NOT NULL",
          "SELECT final_image FROM attempts WHERE final_image IS NOT NULL");

  /** The first form that knows sweeps, whose cells name images that were not sent yet. */
  private static final int WITH_SWEEPS = 7;

  /** The first form that knows bundles. */
  private static final int WITH_BUNDLES = 3;

  /** The first form whose index of words may lag behind. */
  private static final int WITH_LATER_WORDS = 5;

  /** More of one kind than this say nothing new. */
  private static final int MOST_TOLD = 20;

  private final Path file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> absent = new HashSet<>();
  private final Set<String> locked = new HashSet<>();
  private int form;
  private long attempts;
  private boolean readable;

  private DatabaseCheck(Path file) {
    this.file = file;
  }

  /**
   * Examines the database of a workspace. Changes nothing, and may run beside the program that
   * writes it.
   *
   * @throws assay.run.StoreFailure if it cannot be reached; damage is a finding
   */
  public static DatabaseCheck of(Path folder) {
    DatabaseCheck check = new DatabaseCheck(folder.resolve(Database.NAME));
    check.examine(folder);
    return check;
  }

  /**
   * Makes the index of words anew. For the program that holds the lock of the workspace.
   *
   * @throws assay.run.StoreFailure if it cannot be written
   */
  public static void rebuildWords(Path folder) {
    Path file = folder.resolve(Database.NAME);
    try (Link link = Link.toWrite(file)) {
      link.begin();
      SearchWords.rebuild(link);
      link.commit();
    } catch (SQLException e) {
      throw Failures.of(e, file);
    }
  }

  /** What is wrong. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The hashes of all images that a row names, in hexadecimal digits. */
  public Set<String> named() {
    return Set.copyOf(named);
  }

  /** Those among them that never were here: the bundle that brought their attempt lacks them. */
  public Set<String> absent() {
    return Set.copyOf(absent);
  }

  /** The hashes by which locks know their cases; those of images are among them. */
  public Set<String> locked() {
    return Set.copyOf(locked);
  }

  /** The form that it has; 0 if it could not be read. */
  public int form() {
    return form;
  }

  /** How many attempts it holds. */
  public long attempts() {
    return attempts;
  }

  /** Whether all rows that name images could be read. */
  public boolean isReadable() {
    return readable;
  }

  private void examine(Path folder) {
    boolean untouchable =
        !Files.isWritable(folder) && !Files.exists(folder.resolve(Database.NAME + "-wal"));
    try (Link link = untouchable ? Link.toReadAsItIs(file) : Link.toRead(file)) {
      examine(link);
    } catch (SQLException e) {
      RuntimeException failure = Failures.of(e, file);
      if (!Failures.isDamage(e)) {
        throw failure;
      }
      find(Kind.DATABASE_DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private void examine(Link link) throws SQLException {
    form = Migrations.version(link);
    int known = Migrations.shipped().scripts().size();
    if (form != known) {
      find(form > known ? Kind.NEWER_SCHEMA : Kind.OLDER_SCHEMA, form + " / " + known);
    }
    integrity(link);
    link.list("PRAGMA foreign_key_check", DatabaseCheck::reference).stream()
        .limit(MOST_TOLD)
        .forEach(broken -> find(Kind.FOREIGN_KEY, broken));
    if (form >= 1 && form <= known) {
      rows(link);
    }
  }

  private void integrity(Link link) throws SQLException {
    String sql = "PRAGMA integrity_check(" + MOST_TOLD + ")";
    for (String line : link.list(sql, row -> row.getString(1))) {
      if (line.contains("attempt_words")) {
        find(Kind.WORD_INDEX, line);
      } else if (!line.equals("ok")) {
        find(Kind.DATABASE_DAMAGED, line);
      }
    }
  }

  private void rows(Link link) throws SQLException {
    attempts = link.first("SELECT count(*) FROM attempts", row -> row.getLong(1)).orElse(0L);
    if (findings.stream().noneMatch(f -> f.kind() == Kind.WORD_INDEX)
        && form >= WITH_LATER_WORDS
        && !SearchWords.areComplete(link)) {
      find(Kind.WORD_INDEX, "");
    }
    for (String sql : NAMING) {
      link.list(sql, row -> note(row.getString(1)));
    }
    if (form >= WITH_SWEEPS) {
      link.list("SELECT images FROM sweep_cells", row -> note(row.getString(1)));
    }
    locked.addAll(link.list("SELECT key FROM lock_keys", row -> row.getString(1)));
    if (form >= WITH_BUNDLES) {
      absent.addAll(link.list("SELECT sha256 FROM absent_images", row -> row.getString(1)));
    }
    readable = true;
  }

  private boolean note(String images) {
    Matcher hash = HASH.matcher(images);
    while (hash.find()) {
      named.add(hash.group(1));
    }
    return true;
  }

  private static String reference(ResultSet row) throws SQLException {
    return row.getString(1) + " " + row.getLong(2) + " -> " + row.getString(3);
  }

  private void find(Kind kind, String detail) {
    findings.add(new Finding(kind, Database.NAME, detail));
  }
}
