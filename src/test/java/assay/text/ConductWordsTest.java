package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit log says beside its events. */
class ConductWordsTest {
  private final ConductWords words = new ConductWords(new Texts(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hard-stop | FIXED_POLICY | Hard stop – prohibited content",
        "hard-stop | NEWER_THAN_THIS_PROGRAM | NEWER_THAN_THIS_PROGRAM",
        "declared-minor | NOT_SURE | Not sure",
        "threshold-check | gw https://gw.example m-1: READS | gw https://gw.example m-1: It reads thresholds",
        "threshold-check | gw https://gw.example m-1: asked | gw https://gw.example m-1: asked",
        "threshold-check | \"\" | \"\"",
        "user-flag | FIXED_POLICY says I | FIXED_POLICY says I",
        "refused | locked FIXED_POLICY; not sent: 2 of 3 | locked FIXED_POLICY; not sent: 2 of 3",
        "something-new | READS | READS"
      })
  void saysTheProgramsOwnWordsInTheLanguageAndKeepsAllElse(
      String event, String detail, String said) {
    assertEquals(said, words.detail(event, detail));
  }
}
