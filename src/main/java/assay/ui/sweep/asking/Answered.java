package assay.ui.sweep.asking;

import assay.attempt.Case;

/**
 * What a person has said of a case.
 *
 * @param before the case as it stood
 * @param now the case with the answer
 * @param fate what follows
 */
public record Answered(Case before, Case now, Fate fate) {

  /** What follows of an answer. */
  public enum Fate {
    /** It goes out with the others. */
    IN,
    /** It is left out of this sweep. */
    OUT,
    /** It is locked, and never sent. */
    LOCKED
  }
}
