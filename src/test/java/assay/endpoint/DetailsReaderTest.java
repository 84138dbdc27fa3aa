package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Outcome;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Said;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every type of google/rpc/error_details.proto that the service sends. */
class DetailsReaderTest {
  private static final String ALL =
      """
      {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "No.", "details": [
        {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "RATE", "domain": "googleapis.com",
         "metadata": {"service": "generativelanguage.googleapis.com", "consumer": "projects/1"}},
        {"@type": "type.googleapis.com/google.rpc.BadRequest",
         "fieldViolations": [{"field": "a.b", "description": "too long"}]},
        {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [
          {"quotaMetric": "m", "quotaId": "RequestsPerDay", "quotaDimensions": {"model": "x"}, "quotaValue": "20"},
          {"quotaId": "RequestsPerMinute"}]},
        {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "38.2s"},
        {"@type": "type.googleapis.com/google.rpc.Help",
         "links": [{"description": "More", "url": "https://example.com/more"}]},
        {"@type": "type.googleapis.com/google.rpc.LocalizedMessage", "locale": "de", "message": "Nein."},
        {"@type": "type.googleapis.com/google.rpc.DebugInfo", "detail": "[ORIGINAL ERROR]"},
        {"@type": "type.googleapis.com/google.rpc.SomethingNew", "deep": [{"er": 1}]}
      ]}}
      """;

  @Test
  void keepsEveryValueOfEveryTypeByItsField() {
    ErrorDetails details = details();
    assertEquals(List.of("RATE"), details.reasons());
    assertEquals(List.of("RequestsPerDay", "RequestsPerMinute"), details.quotaIds());
    assertEquals(List.of("a.b: too long"), details.fields());
    assertEquals(List.of("https://example.com/more"), details.links());
    assertEquals(
        List.of(
            new Said("ErrorInfo.reason", "RATE"),
            new Said("ErrorInfo.domain", "googleapis.com"),
            new Said("ErrorInfo.metadata.service", "generativelanguage.googleapis.com"),
            new Said("ErrorInfo.metadata.consumer", "projects/1"),
            new Said("BadRequest.fieldViolations.field", "a.b"),
            new Said("BadRequest.fieldViolations.description", "too long"),
            new Said("QuotaFailure.violations.quotaMetric", "m"),
            new Said("QuotaFailure.violations.quotaId", "RequestsPerDay"),
            new Said("QuotaFailure.violations.quotaDimensions.model", "x"),
            new Said("QuotaFailure.violations.quotaValue", "20"),
            new Said("QuotaFailure.violations.quotaId", "RequestsPerMinute"),
            new Said("RetryInfo.retryDelay", "38.2s"),
            new Said("Help.links.description", "More"),
            new Said("Help.links.url", "https://example.com/more"),
            new Said("LocalizedMessage.locale", "de"),
            new Said("LocalizedMessage.message", "Nein."),
            new Said("DebugInfo.detail", "[ORIGINAL ERROR]"),
            new Said("SomethingNew.deep.er", "1")),
        details.said());
  }

  @Test
  void theDayDecidesWhereMinuteAndDayAreBothUsedUp() {
    Outcome outcome = Outcome.of(Samples.answer(429, ALL));
    assertEquals(Outcome.QuotaScope.DAY, outcome.limits().quota());
    assertEquals(Outcome.Repeat.POINTLESS, outcome.judgement().repeat());
    assertEquals(38_200, Objects.requireNonNull(outcome.limits().retryAfter()).toMillis());
  }

  @Test
  void aSupportCodeInALocalizedMessageCounts() {
    String coded = ALL.replace("Nein.", "Nein. Support code: 17301594.");
    assertEquals(
        Outcome.HardStop.CHILD_SUPPORT_CODE,
        Outcome.of(Samples.answer(429, coded)).judgement().hardStop());
  }

  private static ErrorDetails details() {
    return Objects.requireNonNull(
            Samples.answer(429, ALL).received().orElseThrow().reading().error())
        .details();
  }
}
