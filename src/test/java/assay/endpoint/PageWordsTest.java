package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.SupportCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a web page or plain text says in place of an answer. */
class PageWordsTest {
  private static final String LONG = "word ".repeat(300);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | blocked [PROHIBITED_CONTENT]               | FIXED_POLICY    | FIXED_POLICY",
        "400 | image blocked: IMAGE_PROHIBITED_CONTENT    | FIXED_POLICY    | FIXED_POLICY",
        "502 | blocked [PROHIBITED_CONTENT]               | FIXED_POLICY    | FIXED_POLICY",
        "429 | blocked [PROHIBITED_CONTENT]               | QUOTA           | FIXED_POLICY",
        "200 | blocked [PROHIBITED_CONTENT]               | TRANSPORT       | FIXED_POLICY",
        "400 | Support code: 58061214                     | INVALID_REQUEST | CHILD_SUPPORT_CODE",
        "400 | [PROHIBITED_CONTENT] Support code: 89371032 | FIXED_POLICY   | PROHIBITED_SUPPORT_CODE",
        "400 | the generated image: IMAGE_SAFETY          | OUTPUT_BLOCKED  |",
        "400 | prompt blocked [SAFETY]                    | PROMPT_BLOCKED  |",
        "400 | Children's day: we are closed              | INVALID_REQUEST |",
        "502 | Bad gateway                                | SERVICE         |"
      })
  void saysAReasonHoweverFarDownItStands(
      int status, String words, Kind kind, @org.jspecify.annotations.Nullable HardStop cause) {
    for (String body :
        new String[] {
          words,
          LONG + words,
          LONG + words + " " + LONG,
          "<html><body><p>" + LONG + "</p><b>" + words + "</b></body></html>"
        }) {
      Outcome outcome = Outcome.of(Samples.answer(status, body));
      assertEquals(kind, outcome.kind(), body);
      assertEquals(cause, outcome.judgement().hardStop(), body);
    }
  }

  @Test
  void thirdPartyContentIsAMatterOfRightsThereToo() {
    Outcome outcome =
        Outcome.of(
            Samples.answer(400, LONG + "[PROHIBITED_CONTENT] of third-party content providers."));
    assertEquals(Kind.RIGHTS, outcome.kind());
    assertNull(outcome.judgement().hardStop());
  }

  @Test
  void tellsTheCodeAndWhereTheReasonStood() {
    Outcome outcome =
        Outcome.of(Samples.answer(400, LONG + "IMAGE_SAFETY. Support code: 63429089"));
    assertEquals(java.util.List.of(SupportCode.of("63429089")), outcome.signals().supportCodes());
    assertTrue(outcome.signals().because().contains("body names IMAGE_SAFETY"));
  }
}
