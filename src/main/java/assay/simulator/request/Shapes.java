package assay.simulator.request;

import assay.simulator.data.Tables;
import assay.simulator.protocol.Platform;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which fields each message of a request has, from {@code request.yaml}. Vertex AI's are those of
 * the Gemini API with some more and some fewer. Never changes.
 */
final class Shapes {
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

  private final Platform platform;
  private final Map<String, Map<String, Field>> messages = new HashMap<>();
  private final Map<String, List<String>> enums = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> tolerant = new HashSet<>();

  Shapes(Platform platform) {
    this.platform = platform;
    JsonNode tables = Tables.read("request.yaml");
    add(tables);
    if (platform == Platform.VERTEX) {
      add(tables.path("vertex"));
      Tables.entries(tables.path("vertex").path("without")).forEach(this::remove);
    }
  }

  private void add(JsonNode tables) {
    Tables.entries(tables.path("messages")).forEach(this::fields);
    Tables.entries(tables.path("enums")).forEach((name, row) -> enums.put(name, Tables.words(row)));
    Tables.entries(tables.path("names")).forEach((name, row) -> names.put(name, row.asString()));
    tolerant.addAll(Tables.words(tables.path("tolerant")));
  }

  private void fields(String message, JsonNode row) {
    Map<String, Field> fields = messages.computeIfAbsent(message, name -> new HashMap<>());
    Tables.entries(row)
        .forEach(
            (name, type) -> {
              Field field = field(name, type);
              fields.put(field.name(), field);
              fields.put(field.snakeName(), field);
            });
  }

  private void remove(String message, JsonNode row) {
    Map<String, Field> fields = messages.getOrDefault(message, Map.of());
    for (String name : Tables.words(row)) {
      fields.remove(name);
      fields.remove(snake(name));
    }
  }

  /**
   * A field of a message.
   *
   * @param name as answers spell it, such as {@code inlineData}
   * @param snakeName as errors spell it, such as {@code inline_data}
   * @param type a message, an enum, or one of string, bytes, integer, number, bool, any, json
   * @param isList whether there may be many
   */
  record Field(String name, String snakeName, String type, boolean isList) {}

  /** The field of that name in either spelling; null if the message has none. */
  @Nullable Field field(String message, String name) {
    return messages.getOrDefault(message, Map.of()).get(name);
  }

  boolean isMessage(String type) {
    return messages.containsKey(type);
  }

  boolean isEnum(String type) {
    return enums.containsKey(type);
  }

  /** Whether fields that the message does not have are passed over. */
  boolean isTolerant(String type) {
    return tolerant.contains(type);
  }

  /** The value as the protocol spells it, if the enum has it in any letter case. */
  Optional<String> constant(String type, String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return enums.getOrDefault(type, List.of()).stream().filter(upper::equals).findFirst();
  }

  /** What errors call the type of a field. */
  String wireType(String type) {
    return switch (type) {
      case "string" -> "TYPE_STRING";
      case "bytes" -> "TYPE_BYTES";
      case "integer" -> "TYPE_INT32";
      case "number" -> "TYPE_FLOAT";
      case "bool" -> "TYPE_BOOL";
      default -> platform.typePrefix() + names.getOrDefault(type, type);
    };
  }

  private static Field field(String name, JsonNode type) {
    String written = type.asString();
    boolean isList = written.startsWith("[");
    String one = isList ? written.substring(1, written.length() - 1) : written;
    return new Field(name, snake(name), one, isList);
  }

  private static String snake(String name) {
    return CAPITAL.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }
}
