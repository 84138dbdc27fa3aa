package assay.ui.workbench.configure;

import assay.attempt.CloudOptions;
import assay.attempt.OutputOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, and says what is wrong with it. Pure. */
final class ConfigureCheck {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,10}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9](?:[.,][0-9]{1,3})?");
  private static final Pattern QUALITY = Pattern.compile("[0-9]{1,3}");

  /**
   * Lower-case letters, digits, hyphens and underscores, at most 63 (docs.cloud.google.com,
   * "Requirements for labels").
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "([\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}0-9_-]{0,62})=([\\p{Ll}\\p{Lo}0-9_-]{0,63})");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final int MOST_LABELS = 64;

  private ConfigureCheck() {}

  /** The key of the sentence that says what is wrong with the options as typed. */
  static Optional<String> problemOf(OutputModel typed) {
    if (isWrong(typed.seedProperty().get(), ConfigureCheck::seed)) {
      return Optional.of("compose.problem.seed");
    }
    if (isWrong(typed.temperatureProperty().get(), ConfigureCheck::temperature)) {
      return Optional.of("compose.problem.temperature");
    }
    if (isWrong(typed.qualityProperty().get(), ConfigureCheck::quality)) {
      return Optional.of("compose.problem.quality");
    }
    return isWrong(typed.labelsProperty().get(), ConfigureCheck::labels)
        ? Optional.of("compose.problem.labels")
        : Optional.empty();
  }

  private static boolean isWrong(
      String typed, java.util.function.Function<String, @Nullable Object> reader) {
    return !typed.isBlank() && reader.apply(typed) == null;
  }

  /** The options; what was not typed, or cannot be read, is not sent. */
  static OutputOptions options(OutputModel model) {
    Map<String, String> labels = labels(model.labelsProperty().get());
    CloudOptions cloud =
        new CloudOptions(
            model.personProperty().get(),
            model.prominentProperty().get(),
            model.mimeTypeProperty().get(),
            quality(model.qualityProperty().get()),
            labels == null ? Map.of() : labels);
    return new OutputOptions(
        model.aspectRatioProperty().get(),
        model.sizeProperty().get(),
        seed(model.seedProperty().get()),
        temperature(model.temperatureProperty().get()),
        model.thinkingProperty().get(),
        cloud);
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

  private static @Nullable Integer quality(String typed) {
    if (!QUALITY.matcher(typed.strip()).matches()) {
      return null;
    }
    int value = Integer.parseInt(typed.strip());
    return value <= 100 ? Integer.valueOf(value) : null;
  }

  /** Null where a part of it is no label. */
  private static @Nullable Map<String, String> labels(String typed) {
    Map<String, String> labels = new TreeMap<>();
    for (String part : Arrays.asList(COMMA.split(typed.strip(), -1))) {
      var label = LABEL.matcher(part);
      if (!label.matches() || labels.put(label.group(1), label.group(2)) != null) {
        return null;
      }
    }
    return labels.size() > MOST_LABELS ? null : labels;
  }
}
