package assay.simulator.request;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Problem.Violation;
import assay.simulator.protocol.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one message by its shape into a tree of camelCase names. What does not fit is noted and
 * passed over, so that all of it can be told at once. Not for many threads.
 */
final class MessageReader {
  private static final int MOST_VIOLATIONS = 100;

  private final Shapes shapes;
  private final JsonParser parser;
  private final ScalarReader scalars;
  private final List<Violation> violations = new ArrayList<>();

  MessageReader(Shapes shapes, JsonParser parser) {
    this.shapes = shapes;
    this.parser = parser;
    this.scalars = new ScalarReader(shapes, parser, this::invalid);
  }

  /**
   * The whole of the input as one message.
   *
   * @param message takes its fields as they are read, so that it holds what fits even if not all
   *     does
   * @throws Refusal if anything in it does not fit
   */
  void read(String type, ObjectNode message) throws Refusal {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      fill(message, type, "");
      parser.nextToken();
    } else if (first != null) {
      unknown("", "", "Root element must be a message.");
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations).refusal();
    }
  }

  private ObjectNode message(String type, String path) throws Refusal {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    fill(message, type, path);
    return message;
  }

  private void fill(ObjectNode message, String type, String path) throws Refusal {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      Shapes.Field field = shapes.field(type, name);
      if (field == null) {
        if (!shapes.isTolerant(type)) {
          unknown(name, path, "Cannot find field.");
        }
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        String inner = path.isEmpty() ? field.snakeName() : path + "." + field.snakeName();
        message.set(field.name(), value(field, path, inner));
      }
    }
  }

  /** A list may also come as its only element; so the service has always taken it. */
  private JsonNode value(Shapes.Field field, String outer, String path) throws Refusal {
    boolean startsList = parser.currentToken() == JsonToken.START_ARRAY;
    if (!field.isList()) {
      if (startsList && !isFree(field.type())) {
        unknown(field.name(), outer, "Proto field is not repeating, cannot start list.");
        parser.skipChildren();
        return JsonNodeFactory.instance.nullNode();
      }
      return one(field.type(), path);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (!startsList) {
      list.add(one(field.type(), path + "[0]"));
      return list;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(one(field.type(), path + "[" + list.size() + "]"));
    }
    return list;
  }

  private static boolean isFree(String type) {
    return type.equals("any") || type.equals("json");
  }

  private JsonNode one(String type, String path) throws Refusal {
    if (!shapes.isMessage(type)) {
      return scalars.read(type, path);
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return message(type, path);
    }
    return scalars.misfit(type, path);
  }

  private void unknown(String name, String path, String why) {
    String at = path.isEmpty() ? "" : " at '" + path + "'";
    String text = "Invalid JSON payload received. Unknown name \"" + name + "\"" + at + ": " + why;
    note(new Violation(path, text));
  }

  private void invalid(String path, String text) {
    note(new Violation(path, text));
  }

  private void note(Violation violation) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(violation);
    }
  }
}
