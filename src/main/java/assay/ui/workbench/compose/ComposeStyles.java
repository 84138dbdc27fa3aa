package assay.ui.workbench.compose;

/** The node ids and style classes of composing, as the stylesheet and the tests know them. */
final class ComposeStyles {
  static final String COMPOSE = "compose";
  static final String DROP_ZONE = "drop-zone";
  static final String DROP_ZONE_ACTIVE = "drop-zone-active";
  static final String REFERENCE_TILE = "reference-tile";
  static final String REFERENCE_PICTURE = "reference-picture";
  static final String BROWSE_BUTTON = "browse-button";
  static final String PROMPT_FIELD = "prompt-field";
  static final String PRESET_BUTTON = "preset-button";
  static final String THRESHOLD_ROW = "threshold-row";
  static final String THRESHOLD = "threshold";
  static final String THRESHOLD_DIFFERS = "differs";
  static final String RATIO_BOX = "ratio-box";
  static final String SIZE_BOX = "size-box";
  static final String SEED_FIELD = "seed-field";
  static final String TEMPERATURE_FIELD = "temperature-field";
  static final String REPEATS_SPINNER = "repeats-spinner";
  static final String ESTIMATE = "estimate";
  static final String SUBMIT_BUTTON = "submit-button";
  static final String CANCEL_BUTTON = "cancel-button";
  static final String COMPOSE_PROBLEM = "compose-problem";
  static final String SAMPLES = "samples";

  private ComposeStyles() {}
}
