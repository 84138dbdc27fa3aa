package assay.endpoint;

import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import okio.Buffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Written requests, and the worked examples that they are held against. */
final class Written {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MUG = "Change the mug to deep blue. Keep everything else unchanged.";

  private Written() {}

  static JsonNode sample(String name) throws IOException {
    try (InputStream in = Written.class.getResourceAsStream("/assay/requests/" + name + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    }
  }

  /** The case of the worked examples with a picture, which is put into the blobs. */
  static Case edit(MemoryBlobs blobs) throws IOException {
    JsonNode data = sample("request-edit").at("/contents/0/parts/0/inlineData/data");
    return new Case(MUG, List.of(picture(blobs, Base64.getDecoder().decode(data.asString()))));
  }

  static ReferenceImage picture(MemoryBlobs blobs, byte[] png) {
    Sha256 hash = blobs.put(png);
    return new ReferenceImage("mug.png", hash, ImageType.PNG, png.length, null);
  }

  /** The document as it is kept, with images as their hashes. */
  static JsonNode document(Prepared prepared) {
    return JSON.readTree(prepared.body());
  }

  /** The document as it travels. */
  static JsonNode onTheWire(Prepared prepared, MemoryBlobs blobs) throws IOException {
    StreamedBody body = new StreamedBody(prepared.body(), blobs);
    Buffer wire = new Buffer();
    body.writeTo(wire);
    return JSON.readTree(wire.readByteArray());
  }
}
