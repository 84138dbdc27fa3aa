package assay.simulator.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of a batch and what comes of it.
 *
 * @param metadata as it was sent; null if it was not
 * @param response a whole response; null if it is an error
 * @param error google.rpc.Status with its own number, not that of HTTP; null if it is a response
 */
public record Line(
    @Nullable JsonNode metadata, @Nullable ObjectNode response, @Nullable ObjectNode error) {
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
  public static Line of(@Nullable JsonNode metadata, ObjectNode response) {
    return new Line(metadata, response, null);
  }

  /** A line that failed. */
  public static Line failed(@Nullable JsonNode metadata, String status, String message) {
    return new Line(metadata, null, error(status, message));
  }

  static ObjectNode error(String status, String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    return error.put("code", CODES.getOrDefault(status, UNKNOWN)).put("message", message);
  }

  /** The same line when the batch was cancelled before its turn. */
  Line cancelled() {
    return failed(metadata, "CANCELLED", "The operation was cancelled.");
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (response != null) {
      json.set("response", response);
    }
    if (error != null) {
      json.set("error", error);
    }
    if (metadata != null) {
      json.set("metadata", metadata);
    }
    return json;
  }
}
