package assay.text;

import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.gateway;
import static assay.attempt.SampleAnswers.gatewayError;
import static assay.attempt.SampleAnswers.moderated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a gateway's answers: never more than it said itself. */
class GatewayTextsTest {
  private final OutcomeWords words = new OutcomeWords(new Texts(Language.ENGLISH));

  @Test
  void saysOnWhichSideAGatewayStoppedItAndWhatItNames() {
    assertEquals(
        "The gateway says that a filter stopped the request on the input’s side; the service’s own"
            + " answer is missing. The gateway names: violence, hate.",
        words.explanation(moderated("input", "violence", "hate")));
    assertEquals(
        "400 · moderation_blocked · named: violence",
        words.summary(moderated("output", "violence")));
    assertTrue(words.explanation(moderated("output")).contains("held back what was made"));
    assertTrue(words.explanation(moderated("")).contains("not on which side"));
  }

  @Test
  void saysThatAReasonStandsInTheGatewaysMessageAlone() {
    Outcome outcome = gatewayError(400, "channel:failed", "[IMAGE_SAFETY] generated image");
    assertTrue(
        words.explanation(outcome).contains("The reason stands in the gateway’s message;"),
        words.explanation(outcome));
  }

  @Test
  void anAnswerWithoutCandidatesIsLikelyABlockedPromptBehindAGatewayAlone() {
    assertTrue(words.explanation(gateway(Evidence.GATEWAY_RAW, null)).contains("likely a blocked"));
    assertTrue(
        words
            .explanation(gateway(Evidence.GATEWAY_SUMMARY, List.of()))
            .contains("never as success"));
    assertTrue(
        words
            .explanation(gateway(Evidence.NATIVE_RAW, null))
            .contains("nothing in the answer says"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void namesTheModelThatFollowsARetiredOneInEveryLanguage(Language language) {
    Outcome outcome =
        error(404, "NOT_FOUND", "models/gemini-3-pro-image-preview is not found for v1beta");
    String text = new OutcomeWords(new Texts(language)).explanation(outcome);
    assertTrue(text.contains("gemini-3-pro-image-preview"), text);
    assertTrue(text.replace("gemini-3-pro-image-preview", "").contains("gemini-3-pro-image"), text);
  }
}
