package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.text.Language;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  @ValueSource(
      strings = {
        "no-prompt",
        "too-many-images",
        "seed",
        "temperature",
        "quality",
        "labels",
        "no-key",
        "no-key-typed",
        "no-credentials",
        "unfit"
      })
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
