package assay.simulator.protocol;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Errors that no request causes: quota, overload, faults. Shapes and words as captured
 * (google-gemini/gemini-cli#8437, BerriAI/litellm#18118, ai.google.dev
 * "generate-content/api-errors").
 */
public final class Outages {
  private static final String TYPE = "type.googleapis.com/google.rpc.";
  private static final String QUOTA =
      "You exceeded your current quota, please check your plan and billing details.";

  private Outages() {}

  /** Too many requests in this minute; the wait is told in RetryInfo. */
  public static Problem perMinute(Duration retryDelay) {
    return quota("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", retryInfo(retryDelay));
  }

  /** Too many requests today; the short wait that is told does not help. */
  public static Problem perDay() {
    return quota(
        "GenerateRequestsPerDayPerProjectPerModel-FreeTier", retryInfo(Duration.ofSeconds(38)));
  }

  /** The model has no room. */
  public static Problem overloaded() {
    return plain(503, "UNAVAILABLE", "The model is overloaded. Please try again later.");
  }

  /** A fault of the service. */
  public static Problem internal() {
    return plain(
        500,
        "INTERNAL",
        "An internal error has occurred. Please retry or report in"
            + " https://developers.generativeai.google/guide/troubleshooting");
  }

  /** The answer took too long. */
  public static Problem deadline() {
    return plain(504, "DEADLINE_EXCEEDED", "The request timed out. Please try again.");
  }

  /** An error in a few words. */
  public static Problem plain(int code, String status, String message) {
    return new Problem(code, status, message, List.of());
  }

  private static Problem quota(String quotaId, ObjectNode retryInfo) {
    ObjectNode failure = detail("QuotaFailure");
    ObjectNode violation = failure.putArray("violations").addObject();
    violation.put(
        "quotaMetric", "generativelanguage.googleapis.com/generate_content_free_tier_requests");
    violation.put("quotaId", quotaId);
    return new Problem(429, "RESOURCE_EXHAUSTED", QUOTA, List.of(failure, retryInfo));
  }

  /** A google.protobuf.Duration: seconds with at most nine decimals. */
  private static ObjectNode retryInfo(Duration delay) {
    BigDecimal seconds = BigDecimal.valueOf(delay.toNanos(), 9).stripTrailingZeros();
    return detail("RetryInfo").put("retryDelay", seconds.toPlainString() + "s");
  }

  private static ObjectNode detail(String type) {
    return JsonNodeFactory.instance.objectNode().put("@type", TYPE + type);
  }
}
