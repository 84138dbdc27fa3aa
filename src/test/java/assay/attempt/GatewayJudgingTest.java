package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a gateway's errors are judged (reference 8.3). */
class GatewayJudgingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blocked [IMAGE_SAFETY]: the generated image  | OUTPUT_BLOCKED | OUTPUT_FILTER | IMAGE_SAFETY",
        "stopped: IMAGE_SAFETY                        | OUTPUT_BLOCKED | UNSTATED      | IMAGE_SAFETY",
        "prompt blocked [IMAGE_SAFETY]                | PROMPT_BLOCKED | INPUT_FILTER  | IMAGE_SAFETY",
        "finishReason: RECITATION                     | RIGHTS         | OUTPUT_FILTER | RECITATION",
        "it ended with NO_IMAGE                       | NO_IMAGE       | MODEL         | NO_IMAGE",
        "blocked as JAILBREAK                         | PROMPT_BLOCKED | INPUT_FILTER  | JAILBREAK",
        "reason: OTHER                                | NO_IMAGE       | UNSTATED      | OTHER",
        "account PUP_LIMITED_DISABLED                 | ACCESS         | ACCOUNT       | PUP_LIMITED_DISABLED"
      })
  void findsTheReasonInTheMessage(String message, Kind kind, Layer layer, String reason) {
    Outcome outcome = judged(400, message, "upstream_error", "");
    assertEquals(kind, outcome.kind());
    assertEquals(layer, outcome.judgement().layer());
    FinishReason finish = outcome.signals().finishReason();
    BlockReason block = outcome.signals().blockReason();
    assertEquals(reason, finish == null ? wireName(block) : finish.wireName());
    assertTrue(outcome.signals().because().contains("error.message names " + reason));
  }

  private static @Nullable String wireName(@Nullable BlockReason block) {
    return block == null ? null : block.wireName();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT_IMAGE_SAFETY_AT_ALL",
        "image_safety",
        "STOP it",
        "the OTHER one",
        "another LANGUAGE",
        "HARM_CATEGORY_SAFETY_X",
        ""
      })
  void findsNoReasonWhereNoneStands(String message) {
    assertEquals(Kind.INVALID_REQUEST, judged(400, message, "invalid_request_error", "").kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blocked [PROHIBITED_CONTENT]",
        "[SAFETY] and IMAGE_PROHIBITED_CONTENT",
        "Error from third-party provider: [PROHIBITED_CONTENT]",
        "blockReason=PROHIBITED_CONTENT, third time"
      })
  void theFixedPolicyLocksThroughAGatewayToo(String message) {
    Outcome outcome = judged(400, message, "channel_error", "");
    assertEquals(Kind.FIXED_POLICY, outcome.kind());
    assertEquals(HardStop.FIXED_POLICY, outcome.judgement().hardStop());
  }

  @Test
  void itLocksWhateverTheStatusSaysBesides() {
    for (int status : new int[] {200, 401, 402, 429, 500, 503}) {
      Outcome outcome = judged(status, "blocked [PROHIBITED_CONTENT]", "channel_error", "");
      assertEquals(HardStop.FIXED_POLICY, outcome.judgement().hardStop(), "HTTP " + status);
    }
    assertEquals(Kind.QUOTA, judged(429, "[IMAGE_SAFETY]", "rate_limit_error", "").kind());
    assertTrue(judged(402, "[IMAGE_SAFETY]", "x", "").endsEveryRun());
  }

  @ParameterizedTest
  @CsvSource({
    "moderation_blocked, '',     PROMPT_BLOCKED, UNSTATED",
    "moderation_blocked, input,  PROMPT_BLOCKED, INPUT_FILTER",
    "moderation_blocked, output, OUTPUT_BLOCKED, OUTPUT_FILTER",
    "content_policy_violation, '', PROMPT_BLOCKED, UNSTATED",
    "content_filter, '', PROMPT_BLOCKED, UNSTATED",
    "invalid_prompt, '', PROMPT_BLOCKED, INPUT_FILTER",
    "InputImageSensitiveContentDetected, '', PROMPT_BLOCKED, INPUT_FILTER",
    "InputTextSensitiveContentDetected.More, '', PROMPT_BLOCKED, INPUT_FILTER",
    "OutputImageSensitiveContentDetected, '', OUTPUT_BLOCKED, OUTPUT_FILTER",
    "sensitive_words_detected, '', PROMPT_BLOCKED, INPUT_FILTER",
  })
  void fallsBackToCodeAndStage(String code, String stage, Kind kind, Layer layer) {
    GatewayError words = new GatewayError(code, "", stage, List.of(), null);
    Outcome outcome = judged(400, new ServiceError(0, "", "No.", ErrorDetails.NONE, words));
    assertEquals(kind, outcome.kind());
    assertEquals(layer, outcome.judgement().layer());
    assertFalse(outcome.isHardStop());
    assertTrue(outcome.signals().because().contains("error.code = " + code));
  }

  @ParameterizedTest
  @CsvSource({
    "400, channel_error, '', SERVICE",
    "400, '', channel:no_available_channel, SERVICE",
    "500, shell_api_error, write_response_body_failed, SERVICE",
    "400, invalid_request_error, '', INVALID_REQUEST",
    "400, invalid_request_error, invalid_api_key, ACCESS",
    "400, permission_error, '', ACCESS",
    "400, invalid_request_error, rate_limit_exceeded, QUOTA",
    "400, '', insufficient_quota, QUOTA",
    "400, billing_hard_limit_reached, '', QUOTA",
    "503, new_api_error, model_not_found, INVALID_REQUEST",
    "403, new_api_error, insufficient_user_quota, ACCESS",
    "429, insufficient_quota, insufficient_quota, QUOTA",
    "200, authentication_error, invalid_api_key, ACCESS",
    "200, server_error, '', SERVICE"
  })
  void judgesAllElseByTheStatus(int status, String type, String code, Kind kind) {
    assertEquals(kind, judged(status, "Something else.", type, code).kind());
  }

  @Test
  void aUsedUpCreditDoesNotOpenByWaiting() {
    Outcome outcome = judged(429, "No more.", "insufficient_quota", "insufficient_quota");
    assertEquals(Outcome.Repeat.POINTLESS, outcome.judgement().repeat());
    assertEquals(List.of(NextStep.CHECK_BILLING), outcome.judgement().nextSteps());
    assertEquals(QuotaScope.UNKNOWN, outcome.limits().quota());
  }

  @Test
  void anErrorOfTheServiceInsideTheMessageDecidesOverTheGatewaysStatus() {
    GatewayError words = new GatewayError("", "upstream_error", "", List.of(), "outer {…}");
    ServiceError inner =
        new ServiceError(429, "RESOURCE_EXHAUSTED", "Quota.", ErrorDetails.NONE, words);
    Outcome outcome = judged(500, inner);
    assertEquals(Kind.QUOTA, outcome.kind());
    assertEquals("Quota.", outcome.signals().message());
    assertEquals(
        List.of(
            new Said("error.message", "outer {…}"), new Said("error.message.message", "Quota.")),
        outcome.signals().messages().each());
  }

  @Test
  void categoriesThatNameMinorsLock() {
    GatewayError words =
        new GatewayError("moderation_blocked", "", "input", List.of("sexual/minors"), null);
    Outcome outcome = judged(400, new ServiceError(0, "", "No.", ErrorDetails.NONE, words));
    assertEquals(HardStop.MESSAGE_NAMES_CHILDREN, outcome.judgement().hardStop());
  }

  /** Google's own words may hold anything; only its fields name a reason. */
  @ParameterizedTest
  @EnumSource(FinishReason.Known.class)
  void googlesOwnErrorsAreNotSearched(FinishReason.Known reason) {
    ServiceError error =
        Answers.serviceError(400, "INVALID_ARGUMENT", "Unknown name " + reason.wireName());
    Outcome outcome = Outcome.of(Answers.http(400, Answers.error(error)));
    assertEquals(Kind.INVALID_REQUEST, outcome.kind());
  }

  private static Outcome judged(int status, String message, String type, String code) {
    GatewayError words = new GatewayError(code, type, "", List.of(), null);
    return judged(status, new ServiceError(0, "", message, ErrorDetails.NONE, words));
  }

  private static Outcome judged(int status, ServiceError error) {
    Reading reading =
        new Reading(Form.WHOLE, Evidence.GATEWAY_SUMMARY, null, null, error, Trailer.NONE);
    return Outcome.of(Answers.http(status, reading));
  }
}
