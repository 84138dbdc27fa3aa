package assay.cli;

import assay.attempt.Threshold;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same choice for every category, under the names that the window has for them. */
enum ThresholdPreset {
  NOT_SENT(null),
  ALL_OFF(Threshold.OFF),
  ALL_NONE(Threshold.BLOCK_NONE),
  ALL_HIGH(Threshold.BLOCK_ONLY_HIGH),
  ALL_MEDIUM(Threshold.BLOCK_MEDIUM_AND_ABOVE),
  ALL_LOW(Threshold.BLOCK_LOW_AND_ABOVE);

  private final @Nullable Threshold threshold;

  ThresholdPreset(@Nullable Threshold threshold) {
    this.threshold = threshold;
  }

  /** What is sent; empty for nothing. */
  Optional<Threshold> threshold() {
    return Optional.ofNullable(threshold);
  }

  /** How it is written, such as {@code all-high}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ThresholdPreset> ofWord(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equalsIgnoreCase(word)).findFirst();
  }
}
