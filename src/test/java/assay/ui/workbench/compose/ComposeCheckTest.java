package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.text.Language;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeCheckTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0, no-prompt",
    "' \n\t', 0, no-prompt",
    "'', 3, no-prompt",
    "A mug, 0, ",
    "A mug, 14, ",
    "A mug, 15, too-many-images",
    "'', 15, no-prompt",
  })
  void saysWhatIsWrongWithACase(String prompt, int images, @Nullable String problem) {
    Optional<String> expected = Optional.ofNullable(problem).map(p -> "compose.problem." + p);
    assertEquals(expected, ComposeCheck.problemOf(new Case(prompt, images(images))));
  }

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
    assertEquals(expected, ComposeCheck.problemOf(seed, temperature));
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
    ComposeModel model = new ComposeModel();
    model.seedProperty().set(seed);
    model.temperatureProperty().set(temperature);
    assertEquals(new OutputOptions(null, null, sentSeed, sentHeat), ComposeCheck.options(model));
  }

  @Test
  void sendsWhatWasChosen() {
    ComposeModel model = new ComposeModel();
    assertEquals(OutputOptions.NOT_SENT, ComposeCheck.options(model));
    model.aspectRatioProperty().set(AspectRatio.R16_9);
    model.sizeProperty().set(Size.S2K);
    assertEquals(
        new OutputOptions(AspectRatio.R16_9, Size.S2K, null, null), ComposeCheck.options(model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-prompt", "too-many-images", "seed", "temperature", "no-key"})
  void hasASentenceForEveryProblem(String problem) {
    assertTrue(new Texts(Language.ENGLISH).has("compose.problem." + problem));
  }

  private static List<ReferenceImage> images(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ReferenceImage(
                    i + ".png", Sha256.of(new byte[] {(byte) i}), ImageType.PNG, 1, null))
        .toList();
  }
}
