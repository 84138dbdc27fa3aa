package assay.run;

import org.jspecify.annotations.Nullable;

/**
 * What an examination of the workspace found.
 *
 * @param where the file in the workspace it is about, such as {@code assay.db}
 * @param detail what exactly, for people who know SQLite and files; no prompt and no key; may be
 *     empty
 * @param repair what was done about it
 * @param aside where it was moved, in the workspace; null if it was not moved
 */
public record Finding(
    Kind kind, String where, String detail, Repair repair, @Nullable String aside) {

  /** One that nothing was done about. */
  public Finding(Kind kind, String where, String detail) {
    this(kind, where, detail, Repair.NONE, null);
  }

  /** Whether something is wrong and still is. The others are told for information. */
  public boolean isProblem() {
    return kind.problem && repair == Repair.NONE;
  }

  /** The same, put right in its place. */
  public Finding mended() {
    return new Finding(kind, where, detail, Repair.MENDED, null);
  }

  /** The same, moved out of the way. */
  public Finding movedTo(String place) {
    return new Finding(kind, where, detail, Repair.MOVED, place);
  }

  /** What was done about a finding. */
  public enum Repair {
    /** Nothing. */
    NONE,
    /** It was put right. */
    MENDED,
    /** It was moved into the folder {@code aside}. */
    MOVED
  }

  /** What can be found. */
  public enum Kind {
    /** SQLite says that the database is damaged. */
    DATABASE_DAMAGED(true),
    /** A row names another one that is not there. */
    FOREIGN_KEY(true),
    /** A newer program has changed the database's form. */
    NEWER_SCHEMA(true),
    /** The database has the form of an older program, which the next start brings up to date. */
    OLDER_SCHEMA(false),
    /** Search does not find what it should. */
    WORD_INDEX(true),
    /** An image is not what its name says. */
    BLOB_DAMAGED(true),
    /** A row names an image that is not there. */
    BLOB_MISSING(true),
    /** Images that no row names; a program that was killed between image and row leaves them. */
    ORPHANS(false),
    /** Something among the images that is none. */
    STRANGER(true),
    /** An image that is coming in, or never came in whole; the next start removes it. */
    LEFTOVER(false),
    /** Others on this computer may read the workspace. */
    READABLE_BY_OTHERS(true),
    /** The disk is nearly full. */
    LITTLE_ROOM(false);

    private final boolean problem;

    Kind(boolean problem) {
      this.problem = problem;
    }
  }
}
