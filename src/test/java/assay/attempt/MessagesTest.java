package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message is carried with its field; the one of what decided is the message. */
class MessagesTest {
  private static final PromptFeedback BLOCKED =
      new PromptFeedback("SAFETY", "The prompt.", List.of());

  @Test
  void carriesAllAndPutsTheDecidingOneFirst() {
    Reading both =
        Answers.reading(BLOCKED, List.of(Answers.candidate("STOP", "The output.")), null);
    Messages messages = Outcome.of(Answers.ok(both)).signals().messages();
    assertEquals("The prompt.", messages.message());
    assertEquals(
        List.of(
            new Said("candidates[0].finishMessage", "The output."),
            new Said("promptFeedback.blockReasonMessage", "The prompt.")),
        messages.each());
  }

  @Test
  void theErrorsMessageDecidesWhereThereIsAnError() {
    ServiceError error = Answers.serviceError(503, "UNAVAILABLE", "Overloaded.");
    Reading all =
        Answers.reading(BLOCKED, List.of(Answers.candidate("STOP", "The output.")), error);
    Messages messages = Outcome.of(Answers.http(503, all)).signals().messages();
    assertEquals("Overloaded.", messages.message());
    assertEquals(3, messages.each().size());
  }

  @Test
  void carriesWhatTheDetailsOfAnErrorSay() {
    List<Said> said = List.of(new Said("Help.links.url", "https://example.com/enable"));
    ErrorDetails details =
        new ErrorDetails(List.of("SERVICE_DISABLED"), List.of(), null, List.of(), List.of(), said);
    ServiceError error = new ServiceError(403, "PERMISSION_DENIED", "Disabled.", details);
    Outcome outcome = Outcome.of(Answers.http(403, Answers.error(error)));
    assertEquals(said, outcome.signals().messages().details());
    assertEquals(NextStep.ENABLE_API, outcome.judgement().nextSteps().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCK_REASON_UNSPECIFIED, IMAGE",
    "BLOCKED_REASON_UNSPECIFIED, IMAGE",
    "'', IMAGE",
    "SAFETY, PROMPT_BLOCKED"
  })
  void aReasonThatIsLeftOpenBlocksNoAnswerThatIsThere(String reason, Outcome.Kind kind) {
    PromptFeedback open = new PromptFeedback(reason, null, List.of());
    Reading.Candidate shown = Answers.candidate("STOP", null, Answers.picture());
    assertEquals(kind, Outcome.of(Answers.ok(Answers.reading(open, List.of(shown), null))).kind());
  }

  @ParameterizedTest
  @CsvSource({"IMAGE_SAFETY, OUTPUT_BLOCKED", "PROHIBITED_CONTENT, FIXED_POLICY", "STOP, SERVICE"})
  void aReasonInAWholeBodyDecidesOverAStatusThatAGatewayPutOnIt(String reason, Outcome.Kind kind) {
    Reading stopped = Answers.candidates(Answers.candidate(reason, null));
    assertEquals(kind, Outcome.of(Answers.http(500, stopped)).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "models/gemini-3-pro-image-preview is not found for API version v1beta | gemini-3-pro-image",
        "Publisher Model `p/models/gemini-3.1-flash-image-preview` was not found. | gemini-3.1-flash-image",
        "gemini-3.1-flash-image is not found | gemini-nano-banana-2.1"
      })
  void namesTheModelThatFollowsARetiredOne(String message, String successor) {
    assertEquals(successor, RetiredModel.in(message).orElseThrow().successor());
    Reading reading = Answers.error(Answers.serviceError(404, "NOT_FOUND", message));
    Outcome outcome = Outcome.of(Answers.http(404, reading));
    assertEquals(NextStep.USE_SUCCESSOR, outcome.judgement().nextSteps().getFirst());
  }

  @Test
  void namesNoneForAModelThatNobodyKnows() {
    assertEquals(
        java.util.Optional.empty(), RetiredModel.in("models/red-mug-9 is not found for v1beta."));
  }
}
