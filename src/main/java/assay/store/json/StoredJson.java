package assay.store.json;

import assay.attempt.tree.RecordTree;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as text and as a tree of maps, lists, strings, numbers, booleans and null. What records look
 * like in it is said by {@link RecordTree}.
 *
 * <p>It uses Jackson's parser without its data binding, which takes a quarter of a second of CPU
 * when it is first used, and the settings are read before the window is there.
 */
public final class StoredJson {
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  /** What was written here is read here, however long a service's message was. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private StoredJson() {}

  /** A value as JSON in one line. Half a character stands escaped, since UTF-8 has none. */
  public static String write(Object value) {
    String text = print(RecordTree.of(value));
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
        ? text
        : LONE_SURROGATE
            .matcher(text)
            .replaceAll(match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
  }

  /**
   * The value that stands as JSON.
   *
   * @throws StoreFailure of kind CORRUPT if it does not stand there
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return RecordTree.to(parse(json), type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreFailure(
          Kind.CORRUPT, "A stored " + type.getSimpleName() + " cannot be read", e);
    }
  }

  /** The values that stand as a JSON list; the same failure. */
  public static <T> List<T> list(String json, Class<T> type) {
    try {
      return RecordTree.toList(parse(json), type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreFailure(
          Kind.CORRUPT, "Stored " + type.getSimpleName() + "s cannot be read", e);
    }
  }

  /**
   * The tree of a text.
   *
   * @throws JacksonException if it is not one JSON value
   */
  static @Nullable Object parse(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object tree = value(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "More than one value");
      }
      return tree;
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new StreamReadException(parser, "No value");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new StreamReadException(parser, "Unexpected " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = Objects.requireNonNull(parser.currentName());
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  /** The text of a tree. */
  public static String print(@Nullable Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      print(tree, generator);
    }
    return text.toString();
  }

  private static void print(@Nullable Object tree, JsonGenerator to) {
    switch (tree) {
      case null -> to.writeNull();
      case Map<?, ?> members -> {
        to.writeStartObject();
        members.forEach(
            (name, member) -> {
              to.writeName((String) name);
              print(member, to);
            });
        to.writeEndObject();
      }
      case List<?> elements -> {
        to.writeStartArray();
        elements.forEach(element -> print(element, to));
        to.writeEndArray();
      }
      case String string -> to.writeString(string);
      case Boolean truth -> to.writeBoolean(truth);
      case Double number -> to.writeNumber(number);
      case Number number -> to.writeNumber(number.longValue());
      default -> throw new IllegalArgumentException("Not of a tree: " + tree.getClass());
    }
  }
}
