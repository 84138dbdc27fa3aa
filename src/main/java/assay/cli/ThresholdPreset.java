package assay.cli;

import assay.attempt.Threshold;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same choice for every category. Named as Google's AI Studio labels them. */
enum ThresholdPreset {
  NOT_SENT(null),
  OFF(Threshold.OFF),
  BLOCK_NONE(Threshold.BLOCK_NONE),
  BLOCK_FEW(Threshold.BLOCK_ONLY_HIGH),
  BLOCK_SOME(Threshold.BLOCK_MEDIUM_AND_ABOVE),
  BLOCK_MOST(Threshold.BLOCK_LOW_AND_ABOVE);

  private final @Nullable Threshold threshold;

  ThresholdPreset(@Nullable Threshold threshold) {
    this.threshold = threshold;
  }

  /** What is sent; empty for nothing. */
  Optional<Threshold> threshold() {
    return Optional.ofNullable(threshold);
  }

  /** How it is written, such as {@code block-few}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ThresholdPreset> ofWord(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equalsIgnoreCase(word)).findFirst();
  }
}
