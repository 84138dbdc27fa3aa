package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage.Role;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.SupportCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

  @ParameterizedTest
  @CsvSource({
    "batch-status-succeeded,                EMPTY,           UNSTATED,      UNKNOWN, NEVER",
    "candidates-null-apiyi,                 EMPTY,           UNSTATED,      UNKNOWN, WORTHWHILE",
    "error-400-api-key-invalid,             ACCESS,          ACCOUNT,       NO,      POINTLESS",
    "error-400-unknown-field,               INVALID_REQUEST, REQUEST,       NO,      POINTLESS",
    "error-403-no-key,                      ACCESS,          ACCOUNT,       NO,      POINTLESS",
    "error-403-service-disabled,            ACCESS,          ACCOUNT,       NO,      POINTLESS",
    "error-404-model-not-found,             INVALID_REQUEST, REQUEST,       NO,      POINTLESS",
    "error-429-daily-quota,                 QUOTA,           ACCOUNT,       NO,      POINTLESS",
    "error-429-plain,                       QUOTA,           ACCOUNT,       NO,      WORTHWHILE",
    "error-429-retryinfo,                   QUOTA,           ACCOUNT,       NO,      WORTHWHILE",
    "error-499-cancelled-mid-stream,        CANCELLED,       TRANSPORT,     NO,      POINTLESS",
    "error-500-internal,                    SERVICE,         SERVICE,       NO,      WORTHWHILE",
    "error-503-overloaded,                  SERVICE,         SERVICE,       NO,      WORTHWHILE",
    "error-504-deadline,                    SERVICE,         SERVICE,       NO,      WORTHWHILE",
    "image-other-with-usage,                NO_IMAGE,        MODEL,         NO,      WORTHWHILE",
    "image-prohibited-content-support-code, FIXED_POLICY,    OUTPUT_FILTER, NO,      NEVER",
    "image-safety-apiyi-captured,           OUTPUT_BLOCKED,  OUTPUT_FILTER, UNKNOWN, WORTHWHILE",
    "image-safety-refusal-mirrored-counts,  OUTPUT_BLOCKED,  OUTPUT_FILTER, UNKNOWN, WORTHWHILE",
    "image-safety-seed-claim,               OUTPUT_BLOCKED,  OUTPUT_FILTER, UNKNOWN, WORTHWHILE",
    "no-image,                              NO_IMAGE,        MODEL,         NO,      WORTHWHILE",
    "openai-error-content-policy-violation, PROMPT_BLOCKED,  UNSTATED,      UNKNOWN, POINTLESS",
    "openai-error-gateway-image-safety,     OUTPUT_BLOCKED,  OUTPUT_FILTER, UNKNOWN, WORTHWHILE",
    "openai-error-gateway-write-failed,     SERVICE,         SERVICE,       NO,      WORTHWHILE",
    "openai-error-moderation-blocked,       PROMPT_BLOCKED,  UNSTATED,      UNKNOWN, POINTLESS",
    "openai-error-moderation-details,       PROMPT_BLOCKED,  INPUT_FILTER,  UNKNOWN, POINTLESS",
    "openai-images-empty-data,              EMPTY,           UNSTATED,      UNKNOWN, WORTHWHILE",
    "openai-images-success,                 IMAGE,           MODEL,         NO,      WORTHWHILE",
    "prompt-block-image-safety,             PROMPT_BLOCKED,  INPUT_FILTER,  UNKNOWN, POINTLESS",
    "prompt-block-prohibited-sse-event,     FIXED_POLICY,    INPUT_FILTER,  NO,      NEVER",
    "prompt-block-safety-with-ratings,      PROMPT_BLOCKED,  INPUT_FILTER,  YES,     POINTLESS",
    "safety-finish-with-scores-vertex,      OUTPUT_BLOCKED,  OUTPUT_FILTER, YES,     WORTHWHILE",
    "success-image-two-drafts-3-pro,        IMAGE,           MODEL,         NO,      WORTHWHILE",
    "success-text-then-image-thoughts,      IMAGE,           MODEL,         NO,      WORTHWHILE",
    "text-refusal-stop,                     MODEL_REFUSED,   MODEL,         NO,      POINTLESS",
    "unknown-finish-reason,                 ACCESS,          ACCOUNT,       NO,      NEVER",
  })
  void isJudgedAsTheProductSays(
      String name,
      Outcome.Kind kind,
      Outcome.Layer layer,
      Outcome.Adjustable adjustable,
      Outcome.Repeat repeat) {
    Outcome.Judgement judgement = Samples.outcome(name).judgement();
    assertEquals(kind, judgement.kind());
    assertEquals(layer, judgement.layer());
    assertEquals(adjustable, judgement.adjustable());
    assertEquals(repeat, judgement.repeat());
  }

  @Test
  void keepsEveryBodyByteForByteExceptItsImages() {
    for (String name : Samples.ALL.keySet()) {
      Answer.Received received = Samples.answer(name).received().orElseThrow();
      if (received.images().isEmpty()) {
        assertEquals(
            new String(Samples.bytes(name), java.nio.charset.StandardCharsets.UTF_8),
            received.body().text(),
            name);
      } else {
        assertFalse(received.body().text().contains("iVBOR"), name);
      }
    }
  }

  @Test
  void hasARowForEverySample() throws NoSuchMethodException {
    CsvSource rows =
        SamplesTest.class
            .getDeclaredMethod(
                "isJudgedAsTheProductSays",
                String.class,
                Outcome.Kind.class,
                Outcome.Layer.class,
                Outcome.Adjustable.class,
                Outcome.Repeat.class)
            .getAnnotation(CsvSource.class);
    assertEquals(
        Samples.ALL.keySet(),
        Stream.of(rows.value())
            .map(row -> row.substring(0, row.indexOf(',')))
            .collect(Collectors.toSet()));
  }

  @Test
  void theLastPictureThatIsNoThoughtIsTheFinalOne() {
    assertEquals(List.of(Role.DRAFT, Role.FINAL), roles("success-image-two-drafts-3-pro"));
    assertEquals(List.of(Role.THOUGHT, Role.FINAL), roles("success-text-then-image-thoughts"));
  }

  @Test
  void tokensStandAsTheServiceCountedThem() {
    Outcome drafts = Samples.outcome("success-image-two-drafts-3-pro");
    assertEquals(615, drafts.tokens().prompt());
    assertEquals(2478, drafts.tokens().candidates());
    assertEquals(208, drafts.tokens().thoughts());
    assertEquals(3301, drafts.tokens().total());
    assertEquals(Map.of("TEXT", 99, "IMAGE", 516), drafts.tokens().promptByModality());
    assertNull(Samples.outcome("text-refusal-stop").tokens().total());
  }

  @Test
  void aPerMinuteQuotaNamesItsWaitAndAPerDayQuotaIsToldApart() {
    Outcome minute = Samples.outcome("error-429-retryinfo");
    assertEquals(QuotaScope.MINUTE, minute.limits().quota());
    assertEquals(Duration.ofSeconds(55), minute.limits().retryAfter());
    assertEquals(QuotaScope.DAY, Samples.outcome("error-429-daily-quota").limits().quota());
    assertEquals(QuotaScope.UNKNOWN, Samples.outcome("error-429-plain").limits().quota());
  }

  @Test
  void fixedPolicyLocksTheCaseAndItsSupportCodeIsDecoded() {
    Outcome outcome = Samples.outcome("image-prohibited-content-support-code");
    assertEquals(HardStop.FIXED_POLICY, outcome.judgement().hardStop());
    assertEquals(List.of(SupportCode.of("42876398")), outcome.signals().supportCodes());
    assertEquals(SupportCode.Category.OTHER, SupportCode.of("42876398").category());
    assertTrue(Samples.outcome("prompt-block-prohibited-sse-event").isHardStop());
  }

  @Test
  void anAccountThatIsLimitedEndsEveryRun() {
    assertTrue(Samples.outcome("unknown-finish-reason").endsEveryRun());
    assertFalse(Samples.outcome("image-safety-apiyi-captured").endsEveryRun());
  }

  @Test
  void neverNamesAMinorFromImageSafetyAlone() {
    assertFalse(Samples.outcome("image-safety-apiyi-captured").isHardStop());
  }

  @Test
  void readsRatingsWithTheirScores() {
    Outcome outcome = Samples.outcome("safety-finish-with-scores-vertex");
    assertEquals(4, outcome.signals().ratings().size());
    assertEquals(true, outcome.signals().ratings().get(2).blocked());
    assertEquals(0.61328125, outcome.signals().ratings().get(2).probabilityScore());
  }

  private static List<Role> roles(String name) {
    return Samples.outcome(name).images().stream().map(Outcome.AnswerImage::role).toList();
  }
}
