package assay.ui;

/**
 * The node ids and style classes of the shell and of the shared controls, as the stylesheets and
 * the tests know them. A screen package keeps its own beside its views.
 */
public final class Styles {
  /** The top bar. */
  public static final String TOP_BAR = "top-bar";

  /** Opens the list of sessions. */
  public static final String SESSION_BUTTON = "session-button";

  /** Opens the choice of endpoint. */
  public static final String ENDPOINT_BUTTON = "endpoint-button";

  /** Says that answers are made up. */
  public static final String SIMULATED_BADGE = "simulated-badge";

  /** The tabs of the screens; each tab's id is this, a hyphen and the screen's id. */
  public static final String NAVIGATION = "navigation";

  /** Where words to search for are typed. */
  public static final String SEARCH_FIELD = "search-field";

  /** Opens the settings. */
  public static final String SETTINGS_BUTTON = "settings-button";

  /** The status bar. */
  public static final String STATUS_BAR = "status-bar";

  /** Where the screen in front stands. */
  public static final String SCREEN_HOST = "screen-host";

  /** Where notices appear. */
  public static final String NOTICES = "notices";

  /** A small grey heading in capitals. */
  public static final String SECTION_HEADING = "section-heading";

  /** A small pill. */
  public static final String BADGE = "badge";

  /** A bordered box of things that belong together. */
  public static final String CARD = "assay-card";

  /** Text that explains, in grey. */
  public static final String MUTED = "muted";

  /** Smaller text. */
  public static final String SMALL = "small";

  /** A sentence that says what is wrong with an input. */
  public static final String PROBLEM = "problem";

  /** A button that opens something below it. */
  public static final String DROP_BUTTON = "drop-button";

  /** What a drop button opens. */
  public static final String DROP_PANE = "drop-pane";

  /** A rounded button that is on or off, such as a filter. */
  public static final String CHIP = "chip";

  private Styles() {}
}
