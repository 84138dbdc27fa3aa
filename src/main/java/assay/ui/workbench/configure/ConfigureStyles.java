package assay.ui.workbench.configure;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import org.jspecify.annotations.Nullable;

/** The node ids and style classes of the settings, as the stylesheet and the tests know them. */
public final class ConfigureStyles {
  public static final String PRESET_BUTTON = "preset-button";
  public static final String THRESHOLD_ROW = "threshold-row";
  public static final String THRESHOLD = "threshold";
  public static final String MORE_CATEGORIES = "more-categories";
  public static final String DEPRECATED_BOX = "deprecated-box";
  public static final String METHOD_BOX = "method-box";
  public static final String STANDARD_BUTTON = "standard-button";
  public static final String BELOW_STANDARD = "below-standard";
  public static final String NOT_CONFIRMED = "not-confirmed";
  public static final String NOT_TAKEN = "not-taken";
  public static final String RATIO_BOX = "ratio-box";
  public static final String SIZE_BOX = "size-box";
  public static final String THINKING_BOX = "thinking-box";
  public static final String PERSON_BOX = "person-box";
  public static final String PROMINENT_BOX = "prominent-box";
  public static final String MIME_BOX = "mime-box";
  public static final String QUALITY_FIELD = "quality-field";
  public static final String LABELS_FIELD = "labels-field";
  public static final String MORE_OUTPUT = "more-output";
  public static final String SEED_FIELD = "seed-field";
  public static final String TEMPERATURE_FIELD = "temperature-field";
  public static final String REPEATS_SPINNER = "repeats-spinner";
  public static final String UNFIT = "unfit";
  public static final String CLEAR_UNFIT = "clear-unfit";

  private ConfigureStyles() {}

  /** The id of the button of a threshold; null is not sent. */
  public static String threshold(HarmCategory category, @Nullable Threshold threshold) {
    return "threshold-"
        + category.name()
        + "-"
        + (threshold == null ? "NOT_SENT" : threshold.name());
  }
}
