package assay.endpoint;

import assay.attempt.GatewayError;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.ServiceError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code error} as google.rpc.Status writes it in JSON, as the OpenAI API does ({@code code}
 * and {@code type} are words there), and as gateways do that wrap the one in the other.
 */
final class ErrorReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern BEFORE_ERROR = Pattern.compile("\\{\\s*\"error\"\\s*:\\s*\\{");

  private ErrorReader() {}

  /** The error of a document; null if it has none. */
  static @Nullable ServiceError read(JsonNode root) {
    JsonNode error = Fields.member(root, "error");
    if (error == null || isBlank(error)) {
      return bare(root);
    }
    if (!error.isObject()) {
      return inWords(error.isValueNode() ? error.asString() : "", GatewayError.NONE);
    }
    ServiceError own = own(error);
    return wrapped(own).orElse(own);
  }

  /** An empty object, an empty text and false are no errors. */
  private static boolean isBlank(JsonNode error) {
    return error.isContainer()
        ? error.isEmpty()
        : error.asString().isBlank() || error.asString().equals("false");
  }

  private static ServiceError own(JsonNode error) {
    Integer code = Fields.number(error, "code");
    return new ServiceError(
        code == null ? 0 : code,
        Fields.textOrEmpty(error, "status"),
        Fields.textOrEmpty(error, "message"),
        DetailsReader.read(error),
        gateway(error));
  }

  private static GatewayError gateway(JsonNode error) {
    String code = Fields.textOrEmpty(error, "code");
    JsonNode moderation = Fields.member(error, "moderation_details", "moderationDetails");
    List<JsonNode> categories = Fields.elements(moderation, "categories");
    return new GatewayError(
        NUMBER.matcher(code).matches() ? "" : code,
        Fields.textOrEmpty(error, "type"),
        Fields.textOrEmpty(moderation, "moderation_stage", "stage").toLowerCase(Locale.ROOT),
        categories.stream().filter(JsonNode::isString).map(JsonNode::asString).toList(),
        null);
  }

  /** The error of the service that a gateway's message holds as JSON; empty if it holds none. */
  private static Optional<ServiceError> wrapped(ServiceError outer) {
    return Stream.of(outer.message(), outer.message().replace("\\n", "\n"))
        .flatMap(ErrorReader::inside)
        .findFirst()
        .map(inner -> within(outer, inner));
  }

  /** Python's clients write the line breaks of what they had received as {@code \n}. */
  private static Stream<ServiceError> inside(String message) {
    Matcher start = BEFORE_ERROR.matcher(message);
    return start.find()
        ? TolerantJson.read(message.substring(start.start())).roots().stream()
            .map(root -> Fields.member(root, "error"))
            .filter(Objects::nonNull)
            .filter(JsonNode::isObject)
            .map(ErrorReader::own)
        : Stream.empty();
  }

  private static ServiceError within(ServiceError outer, ServiceError inner) {
    GatewayError words = outer.gateway();
    return new ServiceError(
        inner.code(),
        inner.status(),
        inner.message(),
        inner.details(),
        new GatewayError(
            words.code(), words.type(), words.stage(), words.categories(), outer.message()));
  }

  /** Some gateways put code and message at the top; a code below 400 is no error of theirs. */
  private static @Nullable ServiceError bare(JsonNode root) {
    String code = Fields.textOrEmpty(root, "code");
    String message = Fields.textOrEmpty(root, "message", "msg");
    if (code.isEmpty() || message.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(code).matches()) {
      String type = Fields.textOrEmpty(root, "type");
      return isGood(code)
          ? null
          : inWords(message, new GatewayError(code, type, "", List.of(), null));
    }
    int number = Integer.parseInt(code);
    return number >= 400 && number <= 599
        ? new ServiceError(number, Fields.textOrEmpty(root, "status"), message, ErrorDetails.NONE)
        : null;
  }

  private static boolean isGood(String code) {
    return code.equalsIgnoreCase("ok") || code.equalsIgnoreCase("success");
  }

  private static ServiceError inWords(String message, GatewayError gateway) {
    return new ServiceError(0, "", message, ErrorDetails.NONE, gateway);
  }
}
