package assay.endpoint;

import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code error.details[]} (google/rpc/error_details.proto): the parts that a decision needs,
 * and every value of every type by its field, such as {@code ErrorInfo.metadata.service}.
 */
final class DetailsReader {
  private static final int DEEPEST = 8;
  private static final int MOST = 200;

  private static final Set<String> READ_ELSEWHERE =
      Set.of("code", "message", "status", "type", "details", "moderation_details");

  private DetailsReader() {}

  /** The details of an error, and whatever else stands in it that the reader of errors passes. */
  static ErrorDetails read(JsonNode error) {
    List<JsonNode> details = Fields.elements(error, "details");
    List<Said> said = everything(details);
    error.properties().stream()
        .filter(member -> !READ_ELSEWHERE.contains(member.getKey()))
        .forEach(member -> addAll(said, "error." + member.getKey(), member.getValue(), 0));
    return new ErrorDetails(
        Fields.texts(details.stream(), "reason"),
        Fields.texts(nested(details, "violations"), "quotaId", "quota_id"),
        longestDelay(details),
        nested(details, "fieldViolations", "field_violations")
            .map(DetailsReader::violation)
            .toList(),
        Fields.texts(nested(details, "links"), "url"),
        said);
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

  private static List<Said> everything(List<JsonNode> details) {
    List<Said> said = new ArrayList<>();
    for (JsonNode detail : details) {
      addAll(said, typeOf(detail), detail, 0);
    }
    return said;
  }

  /** The last part of {@code @type}, such as {@code RetryInfo}. */
  private static String typeOf(JsonNode detail) {
    String type = Fields.textOrEmpty(detail, "@type");
    return type.isEmpty() ? "details" : type.substring(type.lastIndexOf('.') + 1);
  }

  private static void addAll(List<Said> said, String field, JsonNode value, int depth) {
    if (said.size() >= MOST || depth > DEEPEST) {
      return;
    }
    if (value.isObject()) {
      value.properties().stream()
          .filter(member -> !member.getKey().equals("@type"))
          .forEach(m -> addAll(said, field + "." + m.getKey(), m.getValue(), depth + 1));
    } else if (value.isArray()) {
      value.valueStream().forEach(element -> addAll(said, field, element, depth + 1));
    } else if (!value.isNull() && !value.asString().isEmpty()) {
      said.add(new Said(field, value.asString()));
    }
  }
}
