package assay.simulator.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of a batch and what comes of it.
 *
 * @param tag what the client calls it: its {@code metadata} where it stands in the batch itself,
 *     its {@code key} where it stands in a file; null if it was not sent
 * @param response a whole response; null if it is an error
 * @param error google.rpc.Status with its own number, not that of HTTP; null if it is a response
 */
public record Line(
    @Nullable JsonNode tag, @Nullable ObjectNode response, @Nullable ObjectNode error) {
  private static final int UNKNOWN = 2;

  /** {@code google/rpc/code.proto}. */
  private static final Map<String, Integer> CODES =
      Map.of(
          "CANCELLED", 1,
          "INVALID_ARGUMENT", 3,
          "DEADLINE_EXCEEDED", 4,
          "NOT_FOUND", 5,
          "PERMISSION_DENIED", 7,
          "RESOURCE_EXHAUSTED", 8,
          "INTERNAL", 13,
          "UNAVAILABLE", 14,
          "UNAUTHENTICATED", 16);

  /** A line that got an answer. */
  public static Line of(@Nullable JsonNode tag, ObjectNode response) {
    return new Line(tag, response, null);
  }

  /** A line that failed. */
  public static Line failed(@Nullable JsonNode tag, String status, String message) {
    return new Line(tag, null, error(status, message));
  }

  static ObjectNode error(String status, String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    return error.put("code", CODES.getOrDefault(status, UNKNOWN)).put("message", message);
  }

  /** A line that had no turn before the batch was cancelled. */
  static Line cancelled(@Nullable JsonNode tag) {
    return failed(tag, "CANCELLED", "The operation was cancelled.");
  }

  /**
   * Its JSON.
   *
   * @param tagName {@code metadata} or {@code key}
   */
  ObjectNode toJson(String tagName) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (response != null) {
      json.set("response", response);
    }
    if (error != null) {
      json.set("error", error);
    }
    if (tag != null) {
      json.set(tagName, tag);
    }
    return json;
  }
}
