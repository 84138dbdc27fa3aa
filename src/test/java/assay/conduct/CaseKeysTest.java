package assay.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.MetadataKind;
import assay.attempt.ReferenceImage;
import assay.attempt.ReferenceImage.Origin;
import assay.attempt.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseKeysTest {
  private static final ReferenceImage FIRST = image(1);
  private static final ReferenceImage SECOND = image(2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A red mug, on a table",
        "a RED mug on a table!",
        "  A red\tmug\non   a table  ",
        "A red mug … on (a) table.",
        "Ａ ｒｅｄ ｍｕｇ ｏｎ ａ ｔａｂｌｅ",
        "A red-mug on a table",
        "A red m\u200bug on a ta\u00adble",
        "\ufeffA red mug on a table"
      })
  void knowsAPromptWhateverItsCaseWidthPunctuationAndSpace(String prompt) {
    assertEquals("a red mug on a table", CaseKeys.normalised(prompt));
    assertEquals(keys("A red mug on a table"), keys(prompt));
  }

  @ParameterizedTest
  @CsvSource({"STRASSE, straße", "ΟΔΟΣ, οδος", "Ⅷ, viii", "ﬁsh, FISH", "1２³, 123", "é, e\u0301"})
  void foldsTheLettersOfOtherScripts(String left, String right) {
    assertEquals(CaseKeys.normalised(left), CaseKeys.normalised(right));
  }

  @ParameterizedTest
  @CsvSource({"a red mug, a red mugs", "redmug, red mug", "กิน, กัน", "mug, måg", "1, 2"})
  void keepsOtherWordsApart(String left, String right) {
    assertNotEquals(CaseKeys.normalised(left), CaseKeys.normalised(right));
  }

  @Test
  void knowsAPromptOfSignsAlone() {
    assertEquals(1, CaseKeys.of(Case.ofPrompt(" 🍎 ")).size());
    assertEquals(keys("🍎"), keys(" 🍎\n"));
    assertNotEquals(keys("🍎"), keys("🍐"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "\u200b"})
  void anEmptyPromptHasNoKey(String prompt) {
    assertEquals(Set.of(), CaseKeys.of(Case.ofPrompt(prompt)));
    assertEquals(Set.of(FIRST.sha256()), CaseKeys.of(new Case(prompt, List.of(FIRST))));
  }

  @Test
  void knowsAStrippedImageByItsFileAndByThePictureToo() {
    Sha256 picture = Sha256.of(new byte[] {9});
    ReferenceImage whole = with(FIRST, new Origin(picture, null, List.of()));
    ReferenceImage stripped =
        with(SECOND, new Origin(picture, FIRST.sha256(), List.of(MetadataKind.GPS)));
    ReferenceImage foreign = with(image(3), new Origin(picture, null, List.of()));
    assertEquals(Set.of(FIRST.sha256(), picture), CaseKeys.of(whole));
    assertEquals(Set.of(SECOND.sha256(), FIRST.sha256(), picture), CaseKeys.of(stripped));
    assertEquals(Set.of(image(3).sha256(), picture), CaseKeys.of(foreign));
    assertEquals(Set.of(FIRST.sha256()), CaseKeys.of(FIRST), "as it was stored before");
  }

  private static ReferenceImage with(ReferenceImage image, Origin origin) {
    return new ReferenceImage(
        image.name(), image.sha256(), image.type(), image.bytes(), image.size(), origin);
  }

  @Test
  void knowsACaseByItsPromptAndByEachImage() {
    Case tested = new Case("A mug", List.of(FIRST, SECOND, FIRST));
    List<Sha256> keys = new ArrayList<>(CaseKeys.of(tested));
    assertEquals(3, keys.size());
    assertEquals(List.of(FIRST.sha256(), SECOND.sha256()), keys.subList(1, 3));
    assertEquals(keys("a MUG!"), Set.of(keys.getFirst()));
  }

  private static Set<Sha256> keys(String prompt) {
    return CaseKeys.of(Case.ofPrompt(prompt));
  }

  private static ReferenceImage image(int number) {
    Sha256 hash = Sha256.of(new byte[] {(byte) number});
    return new ReferenceImage(number + ".png", hash, ImageType.PNG, 1, null);
  }
}
