package assay.ui.sweep.draft;

/** When a cell has had enough repeats, as a person chooses it. */
public enum StopRule {
  NEVER_EARLY,
  MARGIN,
  SETTLED;

  /** The key of what it is called. */
  public String textKey() {
    return "sweep.stop." + name();
  }
}
