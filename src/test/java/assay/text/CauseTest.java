package assay.text;

import static assay.attempt.SampleAnswers.because;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.gatewayError;
import static assay.attempt.SampleAnswers.nothing;
import static assay.attempt.SampleAnswers.quota;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.Answer.Fault;
import assay.attempt.Outcome;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.Form;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CauseTest {
  private static final String EXHAUSTED = "RESOURCE_EXHAUSTED";
  private static final String DENIED = "PERMISSION_DENIED";

  static Stream<Arguments> causes() {
    return Stream.of(
        arguments(
            error(
                403,
                DENIED,
                "Method doesn't allow unregistered callers (callers without established identity)."),
            Cause.NO_KEY),
        arguments(
            error(400, "INVALID_ARGUMENT", "API key not valid.", because("API_KEY_INVALID")),
            Cause.BAD_KEY),
        arguments(error(401, "UNAUTHENTICATED", "Request had invalid credentials."), Cause.BAD_KEY),
        arguments(
            error(400, "INVALID_ARGUMENT", "API key expired.", because("API_KEY_INVALID")),
            Cause.EXPIRED_KEY),
        arguments(
            error(403, DENIED, "Requests are blocked.", because("API_KEY_SERVICE_BLOCKED")),
            Cause.RESTRICTED_KEY),
        arguments(
            error(403, DENIED, "It has not been used before.", because("SERVICE_DISABLED")),
            Cause.API_DISABLED),
        arguments(
            error(
                400,
                "FAILED_PRECONDITION",
                "User location is not supported for the API use without a billing account linked."),
            Cause.REGION),
        arguments(
            error(400, "FAILED_PRECONDITION", "Please enable billing on project 1."),
            Cause.BILLING),
        arguments(
            error(403, DENIED, "It has to be enabled.", because("BILLING_DISABLED")),
            Cause.BILLING),
        arguments(
            error(403, DENIED, "Your API key was reported as leaked. Use another one."),
            Cause.LEAKED_KEY),
        arguments(
            error(403, DENIED, "Consumer has been suspended.", because("CONSUMER_SUSPENDED")),
            Cause.SUSPENDED),
        arguments(
            error(
                403,
                DENIED,
                "Permission 'predict' denied on resource.",
                because("IAM_PERMISSION_DENIED")),
            Cause.IAM),
        arguments(
            gatewayError(403, "insufficient_user_quota", "The balance is too low."),
            Cause.GATEWAY_CREDIT),
        arguments(gatewayError(429, "insufficient_quota", "No more."), Cause.GATEWAY_CREDIT),
        arguments(
            gatewayError(400, "channel:no_available_channel", "No channel."),
            Cause.GATEWAY_CHANNEL),
        arguments(
            gatewayError(500, "write_response_body_failed", "write tcp: reset"),
            Cause.GATEWAY_WRITE),
        arguments(
            error(404, "NOT_FOUND", "models/gemini-3-pro-image-preview is not found for v1beta"),
            Cause.MODEL_RETIRED),
        arguments(error(402, "", "Prepaid credit is empty."), Cause.CREDIT),
        arguments(error(403, DENIED, "The caller does not have permission"), Cause.PERMISSION),
        arguments(
            error(429, EXHAUSTED, "You exceeded it", perDay("RequestsPerMinutePerProject")),
            Cause.QUOTA_MINUTE),
        arguments(
            error(429, EXHAUSTED, "You exceeded it", perDay("RequestsPerDayPerProject")),
            Cause.QUOTA_DAY),
        arguments(
            error(429, EXHAUSTED, "metric: requests, limit: 0, model: x", perDay("PerDay")),
            Cause.QUOTA_ZERO),
        arguments(error(429, EXHAUSTED, "metric: requests, limit: 05"), Cause.QUOTA_UNKNOWN),
        arguments(error(429, EXHAUSTED, "Your prepayment is used up."), Cause.PREPAYMENT),
        arguments(error(429, EXHAUSTED, "Resource has been exhausted"), Cause.QUOTA_UNKNOWN),
        arguments(
            error(404, "NOT_FOUND", "models/x is not found for API version v1beta"),
            Cause.MODEL_NOT_FOUND),
        arguments(nothing(404, Form.FOREIGN), Cause.WRONG_ADDRESS),
        arguments(nothing(413, Form.EMPTY), Cause.TOO_LARGE),
        arguments(error(400, "INVALID_ARGUMENT", "Unknown name"), Cause.BAD_REQUEST),
        arguments(error(503, "UNAVAILABLE", "overloaded"), Cause.OVERLOADED),
        arguments(error(504, "DEADLINE_EXCEEDED", "late"), Cause.TOO_SLOW),
        arguments(nothing(502, Form.FOREIGN), Cause.GATEWAY),
        arguments(error(500, "INTERNAL", "An internal error"), Cause.SERVICE_FAULT),
        arguments(nothing(408, Form.EMPTY), Cause.TIMED_OUT_THERE),
        arguments(nothing(200, Form.FOREIGN), Cause.FOREIGN_BODY),
        arguments(nothing(302, Form.EMPTY), Cause.UNUSABLE_STATUS),
        arguments(error(499, "CANCELLED", "The operation was cancelled."), Cause.CANCELLED_THERE));
  }

  private static ErrorDetails perDay(String quotaId) {
    return quota(quotaId, null);
  }

  @ParameterizedTest
  @MethodSource("causes")
  void tellsWhyTheServiceDidNotJudge(Outcome outcome, Cause cause) {
    assertEquals(Optional.of("cause." + cause), Cause.keyOf(outcome));
  }

  @Test
  void triesEveryCause() {
    Set<Object> tried = causes().map(row -> row.get()[1]).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Cause.class), tried);
  }

  /** What happened, what was kept, what to do. */
  @ParameterizedTest
  @EnumSource(Cause.class)
  void saysWhatHappenedWhatWasKeptAndWhatToDo(Cause cause) {
    assertThreeSentences("cause." + cause + ".text");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void saysOfEachFaultWhatHappenedWhatWasKeptAndWhatToDo(Fault fault) {
    assertEquals(Optional.of("fault." + fault), Cause.keyOf(failed(fault)));
    assertThreeSentences("fault." + fault + ".text");
  }

  private static void assertThreeSentences(String key) {
    String[] sentences = new Texts(Language.ENGLISH).of(key).split("(?<=\\.) ", -1);
    assertEquals(3, sentences.length, key);
    assertTrue(sentences[1].matches(".*\\bkept\\b.*"), sentences[1]);
  }
}
