package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which case an answer holds. */
class DeclaredTest {
  @ParameterizedTest
  @CsvSource({
    "A red mug, 12, true",
    "a RED mug!, 12, true",
    "A red mug, 1, true",
    "A red mug, '', true",
    "A red mug, 21, true",
    "A red mug, 123, false",
    "A red mug, 3, false",
    "A blue mug, 12, false",
    "A red mug on slate, 12, false",
    "'', 12, false",
  })
  void aNoHoldsForTheSameWordsAndNoOtherPicture(String prompt, String pictures, boolean holds) {
    Declared declared = Declared.NOTHING.answering(tested("A red mug", "12"), Minors.NO);
    Case now = tested(prompt, pictures);
    assertEquals(holds ? Minors.NO : Minors.NOT_STATED, declared.about(now).minors());
    assertEquals(!holds, declared.isOutdatedFor(now));
  }

  @ParameterizedTest
  @CsvSource({
    "A red mug, 12, true",
    "A blue mug, 12, true",
    "A red mug, 2, true",
    "A red mug, 123, false",
    "A red mug, 3, false",
    "A red mug, '', false",
  })
  void whatWasSaidOfRightsHoldsForThosePictures(String prompt, String pictures, boolean holds) {
    Declared declared = Declared.NOTHING.allowing(tested("A red mug", "12"), true);
    assertEquals(holds, declared.about(tested(prompt, pictures)).rightsConfirmed());
    assertFalse(
        declared
            .allowing(tested("A red mug", "12"), false)
            .about(tested("A red mug", "1"))
            .rightsConfirmed());
  }

  @Test
  void takesWhatACaseSaysOfItself() {
    Case sample = tested("A red mug", "1").declared(Declaration.HARMLESS);
    assertEquals(Declaration.HARMLESS, Declared.of(sample).about(sample));
    assertEquals(Declaration.NOT_STATED, Declared.of(sample).about(tested("A lake", "2")));
  }

  @Test
  void nobodyIsAskedToAnswerAgainWhoHasNotAnswered() {
    assertFalse(Declared.NOTHING.isOutdatedFor(tested("A red mug", "1")));
    assertTrue(
        Declared.NOTHING
            .answering(tested("A red mug", ""), Minors.NOT_SURE)
            .isOutdatedFor(tested("A red mug", "1")));
  }

  private static Case tested(String prompt, String pictures) {
    return new Case(
        prompt,
        Arrays.stream(pictures.split(""))
            .filter(number -> !number.isEmpty())
            .map(DeclaredTest::picture)
            .toList());
  }

  private static ReferenceImage picture(String number) {
    byte[] bytes = {Byte.parseByte(number)};
    return new ReferenceImage(number + ".png", Sha256.of(bytes), ImageType.PNG, 1, null);
  }
}
