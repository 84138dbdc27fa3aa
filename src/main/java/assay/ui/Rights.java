package assay.ui;

/** What may be done in a window. */
public enum Rights {
  /** Everything. */
  WRITE,
  /** Look, and give verdicts: what is shown is a bundle. */
  REVIEW,
  /** Look alone: another program writes the workspace. */
  READ;

  /** Whether anything may be sent, named, locked or set. */
  public boolean mayWrite() {
    return this == WRITE;
  }

  /** Whether verdicts may be given. */
  public boolean mayReview() {
    return this != READ;
  }
}
