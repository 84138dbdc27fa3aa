package assay.ui.workbench.compose;

/** The node ids and style classes of composing, as the stylesheet and the tests know them. */
final class ComposeStyles {
  static final String COMPOSE = "compose";
  static final String DROP_ZONE = "drop-zone";
  static final String DROP_ZONE_ACTIVE = "drop-zone-active";
  static final String REFERENCE_TILE = "reference-tile";
  static final String REFERENCE_PICTURE = "reference-picture";
  static final String METADATA_LINE = "metadata-line";
  static final String METADATA_WARNING = "metadata-warning";
  static final String METADATA_PANE = "metadata-pane";
  static final String METADATA_FACTS = "metadata-facts";
  static final String STRIP_METADATA = "strip-metadata";
  static final String BROWSE_BUTTON = "browse-button";
  static final String PROMPT_FIELD = "prompt-field";
  static final String MINORS = "minors";
  static final String MINORS_WORDS = "minors-words";
  static final String ANSWER = "answer";
  static final String RIGHTS = "rights-box";
  static final String ESTIMATE = "estimate";
  static final String SUBMIT_BUTTON = "submit-button";
  static final String CANCEL_BUTTON = "cancel-button";
  static final String COMPOSE_PROBLEM = "compose-problem";
  static final String SAMPLES = "samples";

  private ComposeStyles() {}
}
