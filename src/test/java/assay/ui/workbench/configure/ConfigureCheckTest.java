package assay.ui.workbench.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.CloudOptions;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigureCheckTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', ",
    "' ', ' ', ",
    "7, 0.5, ",
    "' 7 ', ' 0,5 ', ",
    "-2147483648, 0, ",
    "2147483647, 2, ",
    "+7, 2.0, ",
    "2147483648, '', seed",
    "-2147483649, '', seed",
    "99999999999999999999, '', seed",
    "1.5, '', seed",
    "seven, '', seed",
    "-, '', seed",
    "٣, '', seed",
    "seven, hot, seed",
    "'', hot, temperature",
    "'', 2.001, temperature",
    "'', -1, temperature",
    "'', 3, temperature",
    "'', 1e1, temperature",
    "'', NaN, temperature",
    "'', '1.', temperature",
  })
  void saysWhatIsWrongWithWhatWasTyped(String seed, String temperature, @Nullable String problem) {
    Optional<String> expected = Optional.ofNullable(problem).map(p -> "compose.problem." + p);
    assertEquals(expected, ConfigureCheck.problemOf(typed(seed, temperature)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', , ",
    "7, 0.25, 7, 0.25",
    "+7, '0,25', 7, 0.25",
    "' -9 ', ' 2 ', -9, 2",
    "seven, hot, , ",
  })
  void sendsWhatWasTyped(
      String seed, String temperature, @Nullable Integer sentSeed, @Nullable Double sentHeat) {
    OutputModel model = typed(seed, temperature);
    assertEquals(new OutputOptions(null, null, sentSeed, sentHeat), ConfigureCheck.options(model));
  }

  @Test
  void sendsWhatWasChosen() {
    OutputModel model = new OutputModel();
    assertEquals(OutputOptions.NOT_SENT, ConfigureCheck.options(model));
    model.aspectRatioProperty().set(AspectRatio.R16_9);
    model.sizeProperty().set(Size.S2K);
    assertEquals(
        new OutputOptions(AspectRatio.R16_9, Size.S2K, null, null), ConfigureCheck.options(model));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ",
    "0, team=qa, ",
    "100, 'team=qa, run=7', ",
    "' 90 ', 'a_b-c=', ",
    "101, '', quality",
    "-1, '', quality",
    "ninety, '', quality",
    "1.5, '', quality",
    "'', team, labels",
    "'', =qa, labels",
    "'', Team=qa, labels",
    "'', 7=qa, labels",
    "'', 'team=qa,', labels",
    "'', 'team=qa, team=dev', labels",
    "'', 'team=q a', labels",
  })
  void saysWhatIsWrongWithWhatVertexAloneTakes(
      String quality, String labels, @Nullable String problem) {
    OutputModel model = new OutputModel();
    model.qualityProperty().set(quality);
    model.labelsProperty().set(labels);
    Optional<String> expected = Optional.ofNullable(problem).map(p -> "compose.problem." + p);
    assertEquals(expected, ConfigureCheck.problemOf(model));
  }

  @Test
  void sendsWhatVertexAloneTakes() {
    OutputModel model = new OutputModel();
    model.thinkingProperty().set(ThinkingLevel.HIGH);
    model.personProperty().set(PersonGeneration.ALLOW_ADULT);
    model.mimeTypeProperty().set("image/jpeg");
    model.qualityProperty().set("80");
    model.labelsProperty().set("run=7, team=qa");
    CloudOptions cloud =
        new CloudOptions(
            PersonGeneration.ALLOW_ADULT, null, "image/jpeg", 80, Map.of("team", "qa", "run", "7"));
    assertEquals(
        new OutputOptions(null, null, null, null, ThinkingLevel.HIGH, cloud),
        ConfigureCheck.options(model));
  }

  private static OutputModel typed(String seed, String temperature) {
    OutputModel model = new OutputModel();
    model.seedProperty().set(seed);
    model.temperatureProperty().set(temperature);
    return model;
  }
}
