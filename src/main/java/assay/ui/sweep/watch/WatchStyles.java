package assay.ui.sweep.watch;

/** The node ids and style classes of watching, as the stylesheet and the tests know them. */
final class WatchStyles {
  static final String WATCH = "sweep-watch";
  static final String CHOICE = "sweep-choice";
  static final String TITLE = "sweep-state";
  static final String FACTS = "sweep-facts";
  static final String BAR = "sweep-bar";
  static final String END = "sweep-end";
  static final String AS_GRID = "sweep-as-grid";
  static final String AS_TABLE = "sweep-as-table";
  static final String EXPORT = "sweep-export";
  static final String ATTEMPTS = "sweep-attempts";
  static final String ATTEMPTS_TITLE = "sweep-attempts-title";
  static final String OPEN_ATTEMPT = "sweep-open-attempt";
  static final String LANES = "sweep-lanes";
  static final String SPENT = "sweep-spent";
  static final String FINDINGS = "sweep-findings";
  static final String PAUSE = "sweep-pause";
  static final String RESUME = "sweep-resume";
  static final String CANCEL = "sweep-cancel";
  static final String EXTEND = "sweep-extend";
  static final String EMPTY = "sweep-empty";

  private WatchStyles() {}
}
