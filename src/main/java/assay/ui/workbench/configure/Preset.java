package assay.ui.workbench.configure;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same threshold for all categories, by one choice. */
public enum Preset {
  NOT_SENT(null),
  ALL_OFF(Threshold.OFF),
  ALL_NONE(Threshold.BLOCK_NONE),
  ALL_HIGH(Threshold.BLOCK_ONLY_HIGH),
  ALL_MEDIUM(Threshold.BLOCK_MEDIUM_AND_ABOVE),
  ALL_LOW(Threshold.BLOCK_LOW_AND_ABOVE),
  /** Whatever is none of the others. Choosing it changes nothing. */
  CUSTOM(null);

  private final @Nullable Threshold threshold;

  Preset(@Nullable Threshold threshold) {
    this.threshold = threshold;
  }

  /** The key of its words. */
  public String textKey() {
    return "compose.preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it makes of these thresholds. */
  Thresholds applied(Thresholds before, List<HarmCategory> categories) {
    if (this == CUSTOM) {
      return before;
    }
    return threshold == null ? Thresholds.NOT_SENT : Thresholds.all(categories, threshold);
  }

  /** Which one these thresholds are. */
  static Preset of(Thresholds thresholds, List<HarmCategory> categories) {
    for (Preset preset : values()) {
      if (preset != CUSTOM && preset.applied(thresholds, categories).equals(thresholds)) {
        return preset;
      }
    }
    return CUSTOM;
  }
}
