package assay.endpoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads as much of a text as is JSON. Where it breaks off, what stands before it is kept. Never
 * throws.
 */
final class TolerantJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(BodySplitter.LONGEST_BODY)
                  .build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<JsonNode> roots = new ArrayList<>();
  private final Deque<JsonNode> open = new ArrayDeque<>();
  private @Nullable String field;

  private TolerantJson() {}

  /**
   * What was found.
   *
   * @param roots the documents in order, the last one perhaps in part
   * @param whole whether the last document came to its end
   */
  record Found(List<JsonNode> roots, boolean whole) {}

  static Found read(String text) {
    TolerantJson reading = new TolerantJson();
    boolean whole = reading.readAll(text);
    return new Found(List.copyOf(reading.roots), whole);
  }

  private boolean readAll(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        take(parser, token);
      }
      return open.isEmpty();
    } catch (JacksonException e) {
      return endsWhole();
    }
  }

  /** What follows a whole document and is none does not make it less whole. */
  private boolean endsWhole() {
    return open.isEmpty() && !roots.isEmpty() && roots.getLast().isContainer();
  }

  private void take(JsonParser parser, JsonToken token) {
    switch (token) {
      case START_OBJECT -> begin(NODES.objectNode());
      case START_ARRAY -> begin(NODES.arrayNode());
      case END_OBJECT, END_ARRAY -> open.pop();
      case PROPERTY_NAME -> field = parser.currentName();
      default -> add(scalar(parser, token));
    }
  }

  private void begin(JsonNode container) {
    add(container);
    open.push(container);
  }

  private void add(JsonNode value) {
    JsonNode parent = open.peek();
    if (parent instanceof ObjectNode object && field != null) {
      object.set(field, value);
    } else if (parent instanceof ArrayNode array) {
      array.add(value);
    } else {
      roots.add(value);
    }
  }

  private static JsonNode scalar(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.stringNode(parser.getString());
    };
  }
}
