package assay.exchange;

import assay.attempt.Body;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.Preview;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A request that would be sent as one JSON object on a line, for other programs (docs/cli.md): its
 * method, address, headers without the key, and body. A picture stands as its hash and size, or as
 * its data, which goes from the file to the line without ever standing in memory.
 */
public final class RequestLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private static final String DATA = "data";
  private static final Pattern IMAGE = Pattern.compile(Body.IMAGE_PREFIX + "[0-9a-f]{64}");

  private final Blobs blobs;
  private final boolean full;

  /**
   * @param blobs where the pictures are
   * @param full whether they stand there with their data
   */
  public RequestLine(Blobs blobs, boolean full) {
    this.blobs = blobs;
    this.full = full;
  }

  /** Writes it, without the end of the line. */
  public void write(Preview preview, Writer to) {
    try (JsonGenerator line = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
      line.writeStartObject();
      line.writeStringProperty("method", preview.method());
      line.writeStringProperty("url", preview.prepared().url());
      line.writeObjectPropertyStart("headers");
      preview.prepared().headers().forEach(line::writeStringProperty);
      line.writeEndObject();
      line.writeName("body");
      copy(preview.prepared().body(), line);
      line.writeEndObject();
    }
  }

  private void copy(String body, JsonGenerator line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      while (parser.nextToken() != null) {
        if (isImage(parser)) {
          write(new Sha256(parser.getString().substring(Body.IMAGE_PREFIX.length())), line);
        } else {
          line.copyCurrentEvent(parser);
        }
      }
    }
  }

  /** A prompt's own words never stand under this name. */
  private static boolean isImage(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        && DATA.equals(parser.currentName())
        && IMAGE.matcher(parser.getString()).matches();
  }

  private void write(Sha256 image, JsonGenerator line) {
    long size = blobs.size(image).orElse(0L);
    if (!full) {
      line.writeString(Body.IMAGE_PREFIX + image.hex() + " (" + size + " bytes)");
      return;
    }
    try (InputStream in = blobs.read(image)) {
      line.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, in, Math.toIntExact(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
