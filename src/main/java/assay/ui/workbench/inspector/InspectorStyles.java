package assay.ui.workbench.inspector;

/** The node ids and style classes of the inspector, as the stylesheet and the tests know them. */
final class InspectorStyles {
  static final String INSPECTOR = "inspector";
  static final String EMPTY = "inspector-empty";
  static final String TABS = "inspector-tabs";
  static final String TITLE = "inspector-title";
  static final String STAGES = "stages";
  static final String STAGE = "stage";
  static final String RATINGS = "ratings";
  static final String EVIDENCE = "evidence";
  static final String WARNING = "inspector-warning";
  static final String FLAG = "flag-case";
  static final String PICTURES = "picture-strip";
  static final String PICTURE = "picture-choice";
  static final String FACTS = "facts";
  static final String FACT_NAME = "fact-name";
  static final String TOKEN_BAR = "token-strip";
  static final String NEXT_STEPS = "next-steps";
  static final String VERDICT = "verdict";
  static final String NOTE = "verdict-note";
  static final String NOTE_STATE = "verdict-note-state";
  static final String OTHER_VERDICTS = "other-verdicts";
  static final String CODE = "code";
  static final String REQUEST = "request-text";
  static final String RESPONSE = "response-text";
  static final String COPY_REQUEST = "copy-request";
  static final String COPY_CURL = "copy-curl";
  static final String COPY_RESPONSE = "copy-response";
  static final String SAVE_IMAGE = "save-image";
  static final String TEXT_NOTE = "text-note";

  private InspectorStyles() {}
}
