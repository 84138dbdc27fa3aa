package assay.ui;

import java.util.Locale;

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

  /** Says below the top bar that nothing can be written. */
  public static final String BANNER = "banner";

  /** Opens the workspace for writing. */
  public static final String OPEN_TO_WRITE = "open-to-write";

  /** Opens a bundle. */
  public static final String OPEN_BUNDLE_BUTTON = "open-bundle-button";

  /** Imports a bundle or reviews. */
  public static final String IMPORT_BUTTON = "import-button";

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

  /** The list of sessions. */
  public static final String SESSION_LIST = "session-list";

  /** Makes a session. */
  public static final String NEW_SESSION_BUTTON = "new-session-button";

  /** Renames the session in hand. */
  public static final String RENAME_SESSION_BUTTON = "rename-session-button";

  /** Where the model's id is chosen or typed. */
  public static final String MODEL_FIELD = "model-field";

  /** Where the Gemini API's address is typed. */
  public static final String BASE_URL_FIELD = "base-url-field";

  /** How long the simulator takes. */
  public static final String PACE_SLIDER = "pace-slider";

  /** Where a key is typed. */
  public static final String KEY_FIELD = "key-field";

  /** Where the key comes from. */
  public static final String KEY_STATE = "key-state";

  /** Where the language is chosen. */
  public static final String LANGUAGE_FIELD = "language-field";

  /** Where the workspace lies. */
  public static final String FOLDER_FIELD = "folder-field";

  public static final String LOG_PROMPTS_BOX = "log-prompts-box";
  public static final String COPY_DIAGNOSTICS_BUTTON = "copy-diagnostics-button";

  /** Where the text that a question asks for is typed. */
  public static final String QUESTION_FIELD = "question-field";

  /** The button that agrees to a question. */
  public static final String QUESTION_YES = "question-yes";

  /** Closes the window that says why the workspace cannot be opened. */
  public static final String REFUSAL_CLOSE = "refusal-close";

  /** The window for the unexpected. */
  public static final String ERROR_WINDOW = "error-window";

  /** Its folded details. */
  public static final String ERROR_DETAILS = "error-details";

  /** How far what runs is. */
  public static final String PROGRESS_BAR = "progress-bar";

  /** Cancels what runs. */
  public static final String CANCEL_LINK = "cancel-link";

  /** What the workspace holds, in the status bar. */
  public static final String STATUS_SUMMARY = "status-summary";

  private Styles() {}

  /** The id of the choice of an endpoint of that name. */
  public static String endpointChoice(String kind) {
    return "endpoint-" + kebab(kind);
  }

  /** The id of the choice of a theme of that name. */
  public static String themeChoice(String theme) {
    return "theme-" + kebab(theme);
  }

  /** A constant's name as an id: {@code GEMINI_API} becomes {@code gemini-api}. */
  public static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
