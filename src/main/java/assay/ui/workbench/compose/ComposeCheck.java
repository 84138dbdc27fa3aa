package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says whether what was composed can be sent. Pure. */
final class ComposeCheck {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,10}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9](?:[.,][0-9]{1,3})?");

  private ComposeCheck() {}

  /** The key of the sentence that says what is wrong with a case; empty if it can be sent. */
  static Optional<String> problemOf(Case tested) {
    if (tested.prompt().isBlank()) {
      return Optional.of("compose.problem.no-prompt");
    }
    return tested.images().size() > ReferenceImage.MOST_PER_PROMPT
        ? Optional.of("compose.problem.too-many-images")
        : Optional.empty();
  }

  /** The key of the sentence that says what is wrong with the options as typed. */
  static Optional<String> problemOf(String seed, String temperature) {
    if (!seed.isBlank() && seed(seed) == null) {
      return Optional.of("compose.problem.seed");
    }
    return !temperature.isBlank() && temperature(temperature) == null
        ? Optional.of("compose.problem.temperature")
        : Optional.empty();
  }

  /** The options; what was not typed, or cannot be read, is not sent. */
  static OutputOptions options(ComposeModel model) {
    return new OutputOptions(
        model.aspectRatioProperty().get(),
        model.sizeProperty().get(),
        seed(model.seedProperty().get()),
        temperature(model.temperatureProperty().get()));
  }

  private static @Nullable Integer seed(String typed) {
    if (!WHOLE.matcher(typed.strip()).matches()) {
      return null;
    }
    long value = Long.parseLong(typed.strip());
    return value == (int) value ? Integer.valueOf((int) value) : null;
  }

  private static @Nullable Double temperature(String typed) {
    if (!DECIMAL.matcher(typed.strip()).matches()) {
      return null;
    }
    double value = Double.parseDouble(typed.strip().replace(',', '.'));
    return value <= 2 ? Double.valueOf(value) : null;
  }
}
