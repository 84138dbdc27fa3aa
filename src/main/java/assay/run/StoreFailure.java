package assay.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The workspace cannot do what was asked. Its kind has a sentence for people; the message is for
 * the log.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What keeps the workspace from doing it. */
  public enum Kind {
    /** No room on the disk. */
    DISK_FULL,
    /** The folder may not be written. */
    READ_ONLY,
    /** There is no workspace yet, and one was only to be looked at or changed. */
    NOT_MADE_YET,
    /** The folder cannot be reached or made. */
    UNREACHABLE,
    /** Another program has it open for writing. */
    IN_USE,
    /** A newer program has changed its form. */
    NEWER_SCHEMA,
    /** It has the form of an older program, and is open for reading only. */
    OLDER_SCHEMA,
    /** What is stored is damaged. */
    CORRUPT,
    /** A stored image is not there. */
    MISSING,
    /** A stored image is not what it was when it was stored. */
    CHANGED
  }

  /**
   * @param message for the log; holds no key and no prompt
   * @param cause null if there is none
   */
  public StoreFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What kept it from doing it. */
  public Kind kind() {
    return kind;
  }

  /** The message for the log. */
  public String detail() {
    return Objects.requireNonNullElse(getMessage(), kind.name());
  }
}
