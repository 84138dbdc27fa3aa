package assay.endpoint;

import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code error} as google.rpc.Status writes it in JSON (google/rpc/error_details.proto). */
final class ErrorReader {
  private ErrorReader() {}

  /** The error of a document; null if it has none. */
  static @Nullable ServiceError read(JsonNode root) {
    JsonNode error = Fields.member(root, "error");
    if (error == null) {
      return null;
    }
    if (!error.isObject()) {
      return new ServiceError(
          0, "", error.isValueNode() ? error.asString() : "", ErrorDetails.NONE);
    }
    Integer code = Fields.number(error, "code");
    return new ServiceError(
        code == null ? 0 : code,
        Fields.textOrEmpty(error, "status"),
        Fields.textOrEmpty(error, "message"),
        details(Fields.elements(error, "details")));
  }

  private static ErrorDetails details(List<JsonNode> details) {
    return new ErrorDetails(
        Fields.texts(details.stream(), "reason"),
        Fields.texts(nested(details, "violations"), "quotaId", "quota_id"),
        longestDelay(details),
        nested(details, "fieldViolations", "field_violations").map(ErrorReader::violation).toList(),
        Fields.texts(nested(details, "links"), "url"));
  }

  private static Stream<JsonNode> nested(List<JsonNode> details, String... names) {
    return details.stream().flatMap(detail -> Fields.elements(detail, names).stream());
  }

  private static String violation(JsonNode violation) {
    return Fields.textOrEmpty(violation, "field")
        + ": "
        + Fields.textOrEmpty(violation, "description");
  }

  private static @Nullable Duration longestDelay(List<JsonNode> details) {
    return details.stream()
        .map(detail -> Optional.ofNullable(Fields.duration(detail, "retryDelay", "retry_delay")))
        .flatMap(Optional::stream)
        .max(Duration::compareTo)
        .orElse(null);
  }
}
