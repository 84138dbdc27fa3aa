package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.ServiceError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error means, by the HTTP status or in the body of a 200 (reference, section 5). */
class ErrorJudgingTest {
  @ParameterizedTest
  @CsvSource({
    "400, INVALID_REQUEST, REQUEST,   POINTLESS,  FIX_REQUEST",
    "401, ACCESS,          ACCOUNT,   POINTLESS,  CHECK_KEY",
    "402, ACCESS,          ACCOUNT,   NEVER,      CHECK_BILLING",
    "403, ACCESS,          ACCOUNT,   POINTLESS,  CHECK_KEY",
    "404, INVALID_REQUEST, REQUEST,   POINTLESS,  CHECK_MODEL",
    "405, INVALID_REQUEST, REQUEST,   POINTLESS,  FIX_REQUEST",
    "408, TRANSPORT,       TRANSPORT, WORTHWHILE, REPEAT_UNCHANGED",
    "413, INVALID_REQUEST, REQUEST,   POINTLESS,  FIX_REQUEST",
    "429, QUOTA,           ACCOUNT,   WORTHWHILE, WAIT_AND_REPEAT",
    "499, CANCELLED,       TRANSPORT, POINTLESS,  READ_MESSAGE",
    "500, SERVICE,         SERVICE,   WORTHWHILE, WAIT_AND_REPEAT",
    "502, SERVICE,         SERVICE,   WORTHWHILE, WAIT_AND_REPEAT",
    "503, SERVICE,         SERVICE,   WORTHWHILE, WAIT_AND_REPEAT",
    "504, SERVICE,         SERVICE,   WORTHWHILE, WAIT_AND_REPEAT",
    "599, SERVICE,         SERVICE,   WORTHWHILE, WAIT_AND_REPEAT",
    "600, TRANSPORT,       TRANSPORT, POINTLESS,  CHECK_ADDRESS",
    "302, TRANSPORT,       TRANSPORT, POINTLESS,  CHECK_ADDRESS"
  })
  void judgesByTheStatus(int status, Kind kind, Layer layer, Repeat repeat, NextStep first) {
    Outcome outcome = Outcome.of(Answers.http(status, Answers.reading(null, null, null)));
    assertEquals(kind, outcome.kind());
    assertEquals(layer, outcome.judgement().layer());
    assertEquals(repeat, outcome.judgement().repeat());
    assertEquals(first, outcome.judgement().nextSteps().getFirst());
    assertEquals(status, outcome.limits().httpStatus());
    assertEquals(status == 402, outcome.endsEveryRun());
  }

  /** More time, once; a smaller picture needs less of it. */
  @Test
  void whatTookTooLongIsGivenMoreTime() {
    Outcome outcome = Outcome.of(Answers.http(504, Answers.reading(null, null, null)));
    assertEquals(
        List.of(NextStep.WAIT_AND_REPEAT, NextStep.ALLOW_MORE_TIME),
        outcome.judgement().nextSteps());
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT,    INVALID_REQUEST",
    "3,   INVALID_ARGUMENT,    INVALID_REQUEST",
    "0,   FAILED_PRECONDITION, INVALID_REQUEST",
    "0,   UNAUTHENTICATED,     ACCESS",
    "16,  '',                  ACCESS",
    "402, '',                  ACCESS",
    "7,   '',                  ACCESS",
    "0,   NOT_FOUND,           INVALID_REQUEST",
    "5,   '',                  INVALID_REQUEST",
    "429, '',                  QUOTA",
    "8,   '',                  QUOTA",
    "0,   RESOURCE_EXHAUSTED,  QUOTA",
    "1,   '',                  CANCELLED",
    "13,  '',                  SERVICE",
    "14,  '',                  SERVICE",
    "0,   DEADLINE_EXCEEDED,   SERVICE",
    "503, UNAVAILABLE,         SERVICE",
    "0,   '',                  SERVICE",
    "999, NEVER_HEARD_OF,      SERVICE"
  })
  void judgesAnErrorInTheBodyOfA200(int code, String status, Kind kind) {
    Reading reading = Answers.error(Answers.serviceError(code, status, "Something went wrong."));
    Outcome outcome = Outcome.of(Answers.ok(reading));
    assertEquals(kind, outcome.kind());
    assertEquals(200, outcome.limits().httpStatus());
    assertEquals("Something went wrong.", outcome.signals().message());
    assertEquals(code == 402, outcome.endsEveryRun());
  }

  @Test
  void theHttpStatusDecidesOverTheBody() {
    Reading reading = Answers.error(Answers.serviceError(429, "RESOURCE_EXHAUSTED", ""));
    assertEquals(Kind.SERVICE, Outcome.of(Answers.http(500, reading)).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "API_KEY_INVALID  | INVALID_ARGUMENT    | API key not valid.               | ACCESS",
        "API_KEY_EXPIRED  | INVALID_ARGUMENT    | x                                | ACCESS",
        "''               | INVALID_ARGUMENT    | API key not valid. Please pass…  | ACCESS",
        "''               | INVALID_ARGUMENT    | API key expired. Renew it.       | ACCESS",
        "''               | FAILED_PRECONDITION | User location is not supported.  | ACCESS",
        "''               | FAILED_PRECONDITION | Enable billing first.            | ACCESS",
        "''               | FAILED_PRECONDITION | Something else.                  | INVALID_REQUEST",
        "''               | INVALID_ARGUMENT    | The location field is unknown.   | INVALID_REQUEST",
        "BAD_FIELD        | INVALID_ARGUMENT    | Unknown name.                    | INVALID_REQUEST"
      })
  void tellsAKeyAndARegionFromABadRequest(
      String reason, String status, String message, Kind expected) {
    List<String> reasons = reason.isEmpty() ? List.of() : List.of(reason);
    ErrorDetails details = new ErrorDetails(reasons, List.of(), null, List.of(), List.of());
    Reading reading = Answers.error(new ServiceError(400, status, message, details));
    assertEquals(expected, Outcome.of(Answers.http(400, reading)).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | ''               | FAILED_PRECONDITION | User location is not supported.        | READ_MESSAGE",
        "400 | ''               | FAILED_PRECONDITION | Enable billing first.                  | CHECK_BILLING",
        "400 | BILLING_DISABLED | FAILED_PRECONDITION | x                                      | CHECK_BILLING",
        "400 | API_KEY_INVALID  | INVALID_ARGUMENT    | API key not valid.                     | CHECK_KEY",
        "403 | BILLING_DISABLED | PERMISSION_DENIED   | x                                      | CHECK_BILLING",
        "403 | ''               | PERMISSION_DENIED   | This API method requires billing.      | CHECK_BILLING",
        "403 | SERVICE_DISABLED | PERMISSION_DENIED   | The API has not been used.             | ENABLE_API",
        "403 | ''               | PERMISSION_DENIED   | The caller does not have permission    | CHECK_KEY"
      })
  void namesWhatIsWrongWithTheAccount(
      int http, String reason, String status, String message, NextStep first) {
    List<String> reasons = reason.isEmpty() ? List.of() : List.of(reason);
    ErrorDetails details = new ErrorDetails(reasons, List.of(), null, List.of(), List.of());
    Reading reading = Answers.error(new ServiceError(http, status, message, details));
    Outcome outcome = Outcome.of(Answers.http(http, reading));
    assertEquals(Kind.ACCESS, outcome.kind());
    assertEquals(first, outcome.judgement().nextSteps().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GenerateRequestsPerMinutePerProject-FreeTier | Slow down. | MINUTE  | WORTHWHILE | WAIT_AND_REPEAT",
        "GenerateRequestsPerDayPerProject-FreeTier    | Slow down. | DAY     | POINTLESS  | WAIT_FOR_DAILY_RESET",
        "PerMinute PerDay                             | Slow down. | DAY     | POINTLESS  | WAIT_FOR_DAILY_RESET",
        "SpendLimit                                   | Slow down. | UNKNOWN | WORTHWHILE | WAIT_AND_REPEAT",
        "''                                           | Slow down. | UNKNOWN | WORTHWHILE | WAIT_AND_REPEAT",
        "PerMinute                                    | limit: 0   | MINUTE  | POINTLESS  | CHECK_BILLING",
        "PerMinute                                    | limit: 0, model: x | MINUTE | POINTLESS | CHECK_BILLING",
        "PerMinute                                    | limit: 0. Wait | MINUTE | POINTLESS | CHECK_BILLING",
        "PerMinute                                    | limit: 0.5 | MINUTE  | WORTHWHILE | WAIT_AND_REPEAT",
        "PerMinute                                    | limit: 05  | MINUTE  | WORTHWHILE | WAIT_AND_REPEAT",
        "PerMinute                                    | limit: 10  | MINUTE  | WORTHWHILE | WAIT_AND_REPEAT",
        "''                                           | Your PREPAYMENT is used up | UNKNOWN | POINTLESS | CHECK_BILLING"
      })
  void tellsQuotasApart(
      String quotaIds, String message, QuotaScope scope, Repeat repeat, NextStep step) {
    String[] ids = quotaIds.isEmpty() ? new String[0] : quotaIds.split(" ", -1);
    Reading reading = Answers.error(Answers.quota(message, Duration.ofSeconds(9), ids));
    Outcome outcome = Outcome.of(Answers.http(429, reading));
    assertEquals(scope, outcome.limits().quota());
    assertEquals(Duration.ofSeconds(9), outcome.limits().retryAfter());
    assertEquals(repeat, outcome.judgement().repeat());
    assertEquals(List.of(step), outcome.judgement().nextSteps());
  }

  @Test
  void aLimitedAccountEndsEveryRunEvenBesideAPicture() {
    Reading alone = Answers.candidates(Answers.candidate("PUP_LIMITED_DISABLED", null));
    Reading shown =
        Answers.candidates(Answers.candidate("PUP_LIMITED_DISABLED", null, Answers.picture()));
    assertTrue(Outcome.of(Answers.ok(alone)).endsEveryRun());
    assertTrue(Outcome.of(Answers.ok(shown)).endsEveryRun());
    assertFalse(Outcome.of(Answers.http(403, Answers.reading(null, null, null))).endsEveryRun());
  }
}
