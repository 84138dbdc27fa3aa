package assay.simulator.request;

import assay.simulator.protocol.ImageData;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Problem.Violation;
import assay.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads values that have no fields of their own. Image data passes through, and is not kept. */
final class ScalarReader {
  private static final int QUOTED = 64;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Shapes shapes;
  private final JsonParser parser;
  private final BiConsumer<String, String> invalid;

  /**
   * A reader of the values that the parser stands on.
   *
   * @param invalid is told the place and the words of what does not fit
   */
  ScalarReader(Shapes shapes, JsonParser parser, BiConsumer<String, String> invalid) {
    this.shapes = shapes;
    this.parser = parser;
    this.invalid = invalid;
  }

  JsonNode read(String type, String path) throws Refusal {
    return switch (type) {
      case "any" -> any();
      case "json" -> FreeJson.read(parser);
      case "bytes" -> bytes(path);
      case "string" -> isString() ? nodes.stringNode(parser.getString()) : misfit(type, path);
      case "bool" -> bool(path);
      case "integer", "number" -> number(type, path);
      default -> constant(type, path);
    };
  }

  /** Notes that the value is none of its type, and passes over it. */
  JsonNode misfit(String type, String path) {
    String value = parser.currentToken().isScalarValue() ? ", " + quoted() : "";
    invalid.accept(path, "Invalid value at '" + path + "' (" + shapes.wireType(type) + ")" + value);
    parser.skipChildren();
    return nodes.nullNode();
  }

  private boolean isString() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  private JsonNode any() {
    parser.skipChildren();
    return nodes.booleanNode(true);
  }

  private JsonNode bool(String path) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> misfit("bool", path);
    };
  }

  private JsonNode number(String type, String path) {
    if (!parser.currentToken().isScalarValue()) {
      return misfit(type, path);
    }
    try {
      double value = Double.parseDouble(parser.getString());
      boolean fits = type.equals("number") || value == (int) value;
      return fits ? nodes.numberNode(value) : misfit(type, path);
    } catch (NumberFormatException e) {
      return misfit(type, path);
    }
  }

  private JsonNode constant(String type, String path) {
    Optional<String> constant =
        isString() ? shapes.constant(type, parser.getString()) : Optional.empty();
    return constant.isPresent() ? nodes.stringNode(constant.get()) : misfit(type, path);
  }

  private JsonNode bytes(String path) throws Refusal {
    if (!isString()) {
      return misfit("bytes", path);
    }
    ImageData.Sink sink = new ImageData.Sink();
    try {
      parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, sink);
    } catch (UnexpectedEndOfInputException e) {
      throw e;
    } catch (StreamReadException e) {
      throw notBase64(path).refusal();
    }
    return nodes.pojoNode(sink.data());
  }

  /** The parser cannot go on from here, so this is told alone. */
  private static Problem notBase64(String path) {
    String text = "Invalid value at '" + path + "' (TYPE_BYTES), Base64 decoding failed.";
    return Problem.invalid(List.of(new Violation(path, text)));
  }

  private String quoted() {
    String text = parser.getString();
    String shown = text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
    return isString() ? '"' + shown + '"' : shown;
  }
}
