package assay.simulator.gateway;

import assay.simulator.protocol.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error in OpenAI's form.
 *
 * @param status the HTTP status
 * @param type such as {@code invalid_request_error}
 * @param code for programs; null if there is none
 * @param message for people, and where a gateway hides what the service said
 */
public record Complaint(int status, String type, @Nullable String code, String message) {
  private static final String CHANNEL = "channel_error";

  /** What the gateway makes of an error of the service. */
  public static Complaint of(Problem problem, Habit habit) {
    return habit == Habit.WRAPS_ERRORS ? wrapped(problem) : plain(problem);
  }

  /** What the gateway says of its own key. */
  public static Complaint key(Problem problem) {
    return new Complaint(401, "invalid_request_error", "invalid_api_key", problem.message());
  }

  /** A block, with its reason in brackets (captured in jeffstric/ZJT#494). */
  static Complaint blocked(String reason, String why, String requestId) {
    String text =
        "Gemini image generation blocked [%s]: %s (request id: %s)"
            .formatted(reason, why, requestId);
    return new Complaint(400, CHANNEL, "channel:image_generation_failed", text);
  }

  /** The service's own JSON becomes text, and its overload a fault (BerriAI/litellm#18118). */
  private static Complaint wrapped(Problem problem) {
    int status = problem.code() >= 500 ? 500 : problem.code();
    String text = "GeminiException - " + problem.toJson().toPrettyString();
    return new Complaint(status, CHANNEL, "channel:upstream_error", text);
  }

  private static Complaint plain(Problem problem) {
    return switch (problem.code()) {
      case 400 -> new Complaint(400, "invalid_request_error", null, problem.message());
      case 401, 403 -> new Complaint(problem.code(), "permission_error", null, problem.message());
      case 404 -> new Complaint(404, "invalid_request_error", "model_not_found", problem.message());
      case 429 -> new Complaint(429, "requests", "rate_limit_exceeded", problem.message());
      default -> new Complaint(problem.code(), "server_error", null, problem.message());
    };
  }

  /** The body. */
  public ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("message", message).put("type", type);
    if (type.equals(CHANNEL)) {
      error.put("param", "");
    } else {
      error.putNull("param");
    }
    error.put("code", code);
    return body;
  }
}
