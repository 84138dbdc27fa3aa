package assay.ui.sweep.draft;

/** Whether a case is sent with its reference images or without them. */
public enum Manner {
  EDIT,
  GENERATE
}
