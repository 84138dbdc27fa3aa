package assay.simulator.wire;

import assay.simulator.picture.DataUri;
import assay.simulator.picture.Picture;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Writes JSON as Google lays it out. A picture in it is drawn, compressed and turned into base64 on
 * its way to the socket, and never stands in memory as a whole.
 */
public final class JsonStream {
  private final ObjectWriter writer;
  private final ObjectWriter compact;
  private final PictureText pictures;

  /** Prepares both layouts. */
  public JsonStream() {
    this(PictureText.BASE64);
  }

  /** The same with pictures written another way. */
  public JsonStream(PictureText pictures) {
    this.pictures = pictures;
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER));
    layout.indentArraysWith(indenter);
    layout.indentObjectsWith(indenter);
    this.compact =
        JsonMapper.builder()
            .disable(
                StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .writer();
    this.writer = compact.with(layout);
  }

  /**
   * Writes it.
   *
   * @param out is left open
   * @throws IOException if it cannot be written any further
   */
  public void write(ObjectNode json, OutputStream out) throws IOException {
    write(json, writer, out);
    out.write('\n');
  }

  /** Writes it on one line, without its end. */
  public void writeCompact(ObjectNode json, OutputStream out) throws IOException {
    write(json, compact, out);
  }

  private void write(ObjectNode json, ObjectWriter layout, OutputStream out) throws IOException {
    try (JsonGenerator generator = layout.createGenerator(out)) {
      node(json, generator, out);
    } catch (JacksonException e) {
      throw new IOException("The answer cannot be written", e);
    }
  }

  private void node(JsonNode node, JsonGenerator generator, OutputStream out) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, generator, out);
      case ARRAY -> array(node, generator, out);
      case POJO -> drawn(((POJONode) node).getPojo(), generator, out);
      case NUMBER -> generator.writeNumber(node.asString());
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      case NULL -> generator.writeNull();
      default -> generator.writeString(node.asString());
    }
  }

  private void object(JsonNode node, JsonGenerator generator, OutputStream out) throws IOException {
    generator.writeStartObject();
    for (var entry : node.properties()) {
      generator.writeName(entry.getKey());
      node(entry.getValue(), generator, out);
    }
    generator.writeEndObject();
  }

  private void array(JsonNode node, JsonGenerator generator, OutputStream out) throws IOException {
    generator.writeStartArray();
    for (JsonNode element : node.values()) {
      node(element, generator, out);
    }
    generator.writeEndArray();
  }

  private void drawn(Object what, JsonGenerator generator, OutputStream out) throws IOException {
    if (what instanceof DataUri uri) {
      picture(DataUri.PREFIX, uri.picture(), generator, out);
    } else {
      picture("", (Picture) what, generator, out);
    }
  }

  private void picture(String prefix, Picture picture, JsonGenerator generator, OutputStream out)
      throws IOException {
    generator.writeRawValue('"' + prefix);
    generator.flush();
    pictures.write(picture, out);
    generator.writeRaw('"');
  }
}
