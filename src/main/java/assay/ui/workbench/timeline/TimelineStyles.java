package assay.ui.workbench.timeline;

/** The node ids and style classes of the timeline, as the stylesheet and the tests know them. */
final class TimelineStyles {
  static final String TIMELINE = "timeline";
  static final String LIST = "timeline-list";
  static final String FILTERS = "timeline-filters";
  static final String MENU = "timeline-menu";
  static final String FILTER = "timeline-filter";
  static final String RUN_HEADER = "run-header";
  static final String ATTEMPT_ROW = "attempt-row";
  static final String OUTCOME_ICON = "outcome-icon";
  static final String ROW_PICTURE = "row-picture";
  static final String ROW_TITLE = "row-title";
  static final String ROW_SUMMARY = "row-summary";
  static final String TOKEN_BARS = "token-bars";
  static final String EMPTY = "timeline-empty";

  private TimelineStyles() {}
}
