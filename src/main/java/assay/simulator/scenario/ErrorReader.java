package assay.simulator.scenario;

import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Outages;
import assay.simulator.protocol.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an error in Google's form, with those of the {@code google.rpc} details that clients look
 * at. What is not given is as the service usually says it (ai.google.dev
 * "generate-content/api-errors").
 */
final class ErrorReader {
  private static final List<String> KEYS =
      List.of("code", "status", "message", "reason", "quotaId", "retryDelay", "retryAfter");
  private static final String TYPE = "type.googleapis.com/google.rpc.";
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST = 2_000;

  private static final Map<Integer, String> STATUSES =
      Map.of(
          400, "INVALID_ARGUMENT",
          401, "UNAUTHENTICATED",
          403, "PERMISSION_DENIED",
          404, "NOT_FOUND",
          429, "RESOURCE_EXHAUSTED",
          499, "CANCELLED",
          500, "INTERNAL",
          503, "UNAVAILABLE",
          504, "DEADLINE_EXCEEDED");

  private static final Map<Integer, String> MESSAGES =
      Map.of(
          429, Outages.perDay().message(),
          500, Outages.internal().message(),
          503, Outages.overloaded().message(),
          504, Outages.deadline().message());

  private ErrorReader() {}

  static @Nullable Reply read(Place place, Node node) {
    Fields fields = Fields.of(place, node, KEYS);
    if (fields == null) {
      return null;
    }
    Long code = fields.needed("code", value -> value.number(400, 599));
    String status = fields.value("status", Value::reason);
    String message = fields.value("message", value -> value.words(LONGEST));
    List<ObjectNode> details = details(fields);
    Duration after = fields.value("retryAfter", value -> value.time(DAY));
    return code == null ? null : reply(problem(code.intValue(), status, message, details), after);
  }

  private static Problem problem(
      int code, @Nullable String status, @Nullable String message, List<ObjectNode> details) {
    return new Problem(
        code,
        Objects.requireNonNullElse(status, STATUSES.getOrDefault(code, "UNKNOWN")),
        Objects.requireNonNullElse(
            message, MESSAGES.getOrDefault(code, "The scenario answers with this error.")),
        details);
  }

  private static Reply reply(Problem problem, @Nullable Duration after) {
    Map<String, String> headers =
        after == null ? Map.of() : Map.of("Retry-After", String.valueOf(after.toSeconds()));
    return new Reply.Raw(problem.code(), headers, problem.toJson().toPrettyString());
  }

  private static List<ObjectNode> details(Fields fields) {
    List<ObjectNode> details = new ArrayList<>();
    String reason = fields.value("reason", Value::reason);
    if (reason != null) {
      details.add(detail("ErrorInfo").put("reason", reason).put("domain", "googleapis.com"));
    }
    String quotaId = fields.value("quotaId", value -> value.words(LONGEST));
    if (quotaId != null) {
      ObjectNode failure = detail("QuotaFailure");
      failure.putArray("violations").addObject().put("quotaId", quotaId);
      details.add(failure);
    }
    Duration delay = fields.value("retryDelay", value -> value.time(DAY));
    if (delay != null) {
      details.add(detail("RetryInfo").put("retryDelay", seconds(delay)));
    }
    return details;
  }

  /** A google.protobuf.Duration: seconds with at most nine decimals. */
  private static String seconds(Duration delay) {
    BigDecimal seconds = BigDecimal.valueOf(delay.toNanos(), 9).stripTrailingZeros();
    return seconds.toPlainString() + "s";
  }

  private static ObjectNode detail(String type) {
    return JsonNodeFactory.instance.objectNode().put("@type", TYPE + type);
  }
}
