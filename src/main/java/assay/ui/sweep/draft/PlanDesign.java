package assay.ui.sweep.draft;

/** Which combinations of levels become cells, as a person chooses it. */
public enum PlanDesign {
  ONE_AT_A_TIME,
  EVERY_COMBINATION,
  PAIRWISE,
  FIND_THE_EDGE;

  /** The key of what it is called. */
  public String textKey() {
    return "sweep.design." + name();
  }
}
