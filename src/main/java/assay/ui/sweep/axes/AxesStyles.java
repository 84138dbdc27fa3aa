package assay.ui.sweep.axes;

/** The node ids of the axes that are added, as the tests know them. */
final class AxesStyles {
  static final String ADD = "sweep-axis-add";
  static final String LINES = "sweep-axis-lines";
  static final String EDITOR = "sweep-axis-editor";
  static final String LABEL = "sweep-axis-label-";
  static final String WORDS = "sweep-axis-words-";
  static final String IMAGES = "sweep-axis-images-";
  static final String PICK = "sweep-axis-pick-";
  static final String LEVEL = "sweep-axis-level";
  static final String CONFIRMED = "sweep-axis-confirmed";
  static final String TRUE_OF_ALL = "sweep-axes-true";
  static final String EDIT = "sweep-axis-edit-";
  static final String REMOVE = "sweep-axis-remove-";
  static final String PROBLEM = "sweep-axis-problem";
  static final String DONE = "sweep-axis-done";
  static final String CANCEL = "sweep-axis-cancel";

  private AxesStyles() {}
}
