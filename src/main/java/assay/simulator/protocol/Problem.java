package assay.simulator.protocol;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request is not answered: google.rpc.Status as JSON. The words are those of the service
 * where they are known.
 *
 * @param code the HTTP status
 * @param status such as {@code INVALID_ARGUMENT}
 * @param message for developers
 * @param details as google.rpc.error_details has them; may be empty
 */
public record Problem(int code, String status, String message, List<ObjectNode> details) {
  private static final String TYPE = "type.googleapis.com/google.rpc.";

  public Problem {
    details = List.copyOf(details);
  }

  /** Something wrong at one place of the request. */
  public record Violation(String field, String description) {}

  /** A request that breaks the rules; the message is made of the descriptions. */
  public static Problem invalid(List<Violation> violations) {
    String message = String.join("\n", violations.stream().map(Violation::description).toList());
    return invalid(message, violations);
  }

  /** A request that breaks the rules. */
  public static Problem invalid(String message, List<Violation> violations) {
    ObjectNode detail = detail("BadRequest");
    ArrayNode list = detail.putArray("fieldViolations");
    for (Violation violation : violations) {
      ObjectNode row = list.addObject();
      if (!violation.field().isEmpty()) {
        row.put("field", violation.field());
      }
      row.put("description", violation.description());
    }
    return new Problem(
        400, "INVALID_ARGUMENT", message, violations.isEmpty() ? List.of() : List.of(detail));
  }

  /** The key is not one (captured from the live service on 2026-10-08). */
  public static Problem keyInvalid() {
    return keyInvalid(Platform.GEMINI);
  }

  /** The same, with the service that says so. */
  public static Problem keyInvalid(Platform platform) {
    String message = "API key not valid. Please pass a valid API key.";
    ObjectNode info = detail("ErrorInfo");
    info.put("reason", "API_KEY_INVALID").put("domain", "googleapis.com");
    info.putObject("metadata").put("service", platform.service());
    ObjectNode local = detail("LocalizedMessage");
    local.put("locale", "en-US").put("message", message);
    return new Problem(400, "INVALID_ARGUMENT", message, List.of(info, local));
  }

  /** There is no key (captured from the live service on 2026-10-08). */
  public static Problem noKey() {
    return new Problem(
        403,
        "PERMISSION_DENIED",
        "Method doesn't allow unregistered callers (callers without established identity). Please"
            + " use API Key or other form of API consumer identity to call this API.",
        List.of());
  }

  /** The key stands in the URL, which the service still takes and this server does not. */
  public static Problem keyInUrl() {
    return new Problem(
        400,
        "INVALID_ARGUMENT",
        "The simulator takes no key in the URL, where logs would keep it. Send it in the header"
            + " x-goog-api-key.",
        List.of());
  }

  /** A model id that is unknown or retired. */
  public static Problem noModel(String id, String version) {
    return new Problem(
        404,
        "NOT_FOUND",
        "models/"
            + id
            + " is not found for API version "
            + version
            + ", or is not supported for generateContent. Call"
            + " ListModels to see the list of available models and their supported methods.",
        List.of());
  }

  /** A path that leads nowhere. */
  public static Problem noPath(String path) {
    return new Problem(
        404,
        "NOT_FOUND",
        "The requested URL " + path + " was not found on this server.",
        List.of());
  }

  /** A path that takes another method. */
  public static Problem wrongMethod(String method, String path) {
    return new Problem(
        405,
        "UNIMPLEMENTED",
        "The request method " + method + " is inappropriate for the URL " + path + ".",
        List.of());
  }

  /** A file that was never uploaded here. */
  public static Problem noFile(String uri) {
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    return new Problem(
        403,
        "PERMISSION_DENIED",
        "You do not have permission to access the File " + name + " or it may not exist.",
        List.of());
  }

  /**
   * The error that a body holds.
   *
   * @return empty if it holds none in Google's form
   */
  public static Optional<Problem> read(String body) {
    try {
      return JsonMapper.shared().readTree(body) instanceof ObjectNode json
          ? read(json.path("error"))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Problem> read(JsonNode error) {
    if (!error.path("code").isInt() || !error.path("message").isString()) {
      return Optional.empty();
    }
    List<ObjectNode> details =
        error.path("details").valueStream().flatMap(d -> d.asObjectOpt().stream()).toList();
    return Optional.of(
        new Problem(
            error.path("code").asInt(),
            error.path("status").asString("UNKNOWN"),
            error.path("message").asString(),
            details));
  }

  /** A body that is larger than the service takes. */
  public static Problem tooLarge(long limit) {
    return invalid("Request payload size exceeds the limit: " + limit + " bytes.", List.of());
  }

  /** The body of the answer. */
  public ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("code", code).put("message", message).put("status", status);
    if (!details.isEmpty()) {
      ArrayNode list = error.putArray("details");
      details.forEach(list::add);
    }
    return body;
  }

  /** Refuses the request. */
  public Refusal refusal() {
    return new Refusal(this);
  }

  static ObjectNode detail(String type) {
    return JsonNodeFactory.instance.objectNode().put("@type", TYPE + type);
  }
}
