package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit log says beside its events. */
class AuditWordsTest {
  private final AuditWords words = new AuditWords(new Texts(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hard-stop | fixed_policy | Hard stop – prohibited content",
        "hard-stop | FIXED_POLICY | Hard stop – prohibited content",
        "hard-stop | NEWER_THAN_THIS_PROGRAM | newer_than_this_program",
        "declared-minor | NOT_SURE | Not sure",
        "threshold-check | gw https://gw.example m-1: READS | It reads thresholds – gw https://gw.example m-1",
        "threshold-check | gw https://gw.example m-1: asked | Asked – gw https://gw.example m-1",
        "threshold-check | \"\" | \"\"",
        "user-flag | FIXED_POLICY says I | FIXED_POLICY says I",
        "threshold-check | gw https://gw.example m-1: no_word_of_ours | no_word_of_ours – gw https://gw.example m-1",
        "refused | locked FIXED_POLICY; not sent: 2 of 3 | The case is locked (Hard stop – prohibited content); not sent: 2 of 3",
        "refused | minors-unanswered; not sent: 1 of 1 | Not answered whether a minor is shown or mentioned; not sent: 1 of 1",
        "refused | rights_unconfirmed; not sent: 1 of 1 | Rights to the reference images not confirmed; not sent: 1 of 1",
        "refused | cannot-be-taken a.b, c; not sent: 1 of 1 | Would not be taken: a.b, c; not sent: 1 of 1",
        "refused | purpose-missing HARASSMENT, NEW; not sent: 1 of 1 | No purpose given for Harassment, NEW; not sent: 1 of 1",
        "refused | in another form | in another form",
        "below-standard | HARASSMENT=OFF, NEW=OFF; standard BLOCK_ONLY_HIGH; Knives; standard shots | Harassment=OFF, NEW=OFF; standard BLOCK_ONLY_HIGH; purpose: Knives; standard shots",
        "below-standard | in another form | in another form",
        "standard-changed | OFF to BLOCK_NONE | OFF → BLOCK_NONE",
        "account-stopped | HTTP 402 | HTTP 402",
        "something-new | READS | READS"
      })
  void saysTheProgramsOwnWordsInTheLanguageAndKeepsAllElse(
      String event, String detail, String said) {
    assertEquals(said, words.detail(event, detail));
  }
}
