package assay.attempt;

import java.util.Objects;

/**
 * What a person has declared of a case before it is sent.
 *
 * @param minors the answer to the question whether a minor is shown or mentioned
 * @param rightsConfirmed whether the person has said that the pictures may be used
 */
public record Declaration(Minors minors, boolean rightsConfirmed) {
  /** Nobody was asked yet. */
  public static final Declaration NOT_STATED = new Declaration(Minors.NOT_STATED, false);

  /** Nobody under age, and the pictures may be used: what the program's own samples are. */
  public static final Declaration HARMLESS = new Declaration(Minors.NO, true);

  public Declaration {
    minors = Objects.requireNonNullElse(minors, Minors.NOT_STATED);
  }

  /** Whether a minor is shown or mentioned. */
  public enum Minors {
    /** Nobody has answered yet. */
    NOT_STATED,
    NO,
    YES,
    NOT_SURE;

    /** Whether the answer locks the case: it is never sent. */
    public boolean locks() {
      return this == YES || this == NOT_SURE;
    }
  }
}
