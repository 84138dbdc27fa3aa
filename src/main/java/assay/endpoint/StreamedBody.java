package assay.endpoint;

import assay.endpoint.Segments.Segment;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * Sends the pieces of a request, once. Images come from the blobs block by block and never stand in
 * memory as a whole.
 */
final class StreamedBody extends RequestBody {
  static final MediaType JSON = MediaType.get("application/json");

  /** A multiple of three, so that each block is whole base64 by itself. */
  private static final int BLOCK = 48 * 1024;

  private final MediaType type;
  private final List<Segment> segments;
  private final Blobs blobs;
  private final long length;

  /**
   * @throws StoreFailure of kind MISSING if an image is not there
   */
  StreamedBody(String body, Blobs blobs) {
    this(JSON, Segments.of(body), blobs);
  }

  /**
   * @throws StoreFailure of kind MISSING if an image is not there
   */
  StreamedBody(MediaType type, List<Segment> segments, Blobs blobs) {
    this.type = type;
    this.segments = segments;
    this.blobs = blobs;
    this.length = segments.stream().mapToLong(this::lengthOf).sum();
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return length;
  }

  /**
   * Keeps OkHttp from sending the request again by itself, as it would after a 503 with {@code
   * Retry-After: 0} or a 421, whatever its builder says of retries.
   */
  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (Segment segment : segments) {
      switch (segment) {
        case Segment.Text text -> sink.write(text.utf8());
        case Segment.Image image -> writeImage(image, sink.outputStream());
      }
    }
  }

  private void writeImage(Segment.Image image, OutputStream out) throws IOException {
    try (InputStream in = blobs.read(image.sha256())) {
      byte[] block = block(in);
      while (block.length > 0) {
        out.write(Base64.getEncoder().encode(block));
        block = block(in);
      }
    }
  }

  /** A failure of the disk must not pass for one of the wire. */
  private static byte[] block(InputStream in) {
    try {
      return in.readNBytes(BLOCK);
    } catch (IOException e) {
      throw new StoreFailure(Kind.UNREACHABLE, "A reference image cannot be read: " + e, e);
    }
  }

  private long lengthOf(Segment segment) {
    return switch (segment) {
      case Segment.Text text -> text.utf8().size();
      case Segment.Image image -> (sizeOf(image) + 2) / 3 * 4;
    };
  }

  private long sizeOf(Segment.Image image) {
    return blobs
        .size(image.sha256())
        .orElseThrow(
            () -> new StoreFailure(Kind.MISSING, "Image " + image.sha256() + " is missing", null));
  }
}
