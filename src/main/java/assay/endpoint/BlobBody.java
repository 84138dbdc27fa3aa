package assay.endpoint;

import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Sends the bytes of one image, block by block. */
final class BlobBody extends RequestBody {
  private static final int BLOCK = 48 * 1024;

  private final Sha256 sha256;
  private final MediaType type;
  private final Blobs blobs;
  private final long length;

  /**
   * @throws StoreFailure of kind MISSING if the image is not there
   */
  BlobBody(Sha256 sha256, MediaType type, Blobs blobs) {
    this.sha256 = sha256;
    this.type = type;
    this.blobs = blobs;
    this.length =
        blobs
            .size(sha256)
            .orElseThrow(
                () -> new StoreFailure(Kind.MISSING, "Image " + sha256 + " is missing", null));
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return length;
  }

  /** Keeps OkHttp from sending the whole request again by itself; see {@link StreamedBody}. */
  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream in = blobs.read(sha256)) {
      byte[] block = block(in);
      while (block.length > 0) {
        sink.write(block);
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
}
