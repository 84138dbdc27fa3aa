package assay.endpoint;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes values out of JSON that may hold anything anywhere: what is not there, null or of another
 * kind is simply not there.
 */
final class Fields {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?");
  private static final Pattern DURATION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?s");

  private Fields() {}

  /** The member of an object by the first of these names that it has. */
  static @Nullable JsonNode member(@Nullable JsonNode object, String... names) {
    if (object == null || !object.isObject()) {
      return null;
    }
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && !value.isNull()) {
        return value;
      }
    }
    return null;
  }

  /** A scalar as text. */
  static @Nullable String text(@Nullable JsonNode object, String... names) {
    JsonNode value = member(object, names);
    return value != null && value.isValueNode() ? value.asString() : null;
  }

  /** A scalar as text, or nothing as the empty text. */
  static String textOrEmpty(@Nullable JsonNode object, String... names) {
    String value = text(object, names);
    return value == null ? "" : value;
  }

  static @Nullable Integer number(@Nullable JsonNode object, String... names) {
    String text = text(object, names);
    return text != null && WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  static @Nullable Double decimal(@Nullable JsonNode object, String... names) {
    String text = text(object, names);
    return text != null && DECIMAL.matcher(text).matches() ? Double.valueOf(text) : null;
  }

  static @Nullable Boolean truth(@Nullable JsonNode object, String... names) {
    JsonNode value = member(object, names);
    if (value == null || !value.isBoolean()) {
      return null;
    }
    return value.asBoolean();
  }

  /** The elements of an array; nothing where there is no array. */
  static List<JsonNode> elements(@Nullable JsonNode object, String... names) {
    JsonNode value = member(object, names);
    return value != null && value.isArray() ? value.valueStream().toList() : List.of();
  }

  /** The texts of one member over all of these objects. */
  static List<String> texts(Stream<JsonNode> objects, String... names) {
    return objects.map(o -> Optional.ofNullable(text(o, names))).flatMap(Optional::stream).toList();
  }

  /** A duration as protobuf writes it in JSON, such as {@code 38.2s}. */
  static @Nullable Duration duration(@Nullable JsonNode object, String... names) {
    String text = text(object, names);
    if (text == null || !DURATION.matcher(text).matches()) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }
}
