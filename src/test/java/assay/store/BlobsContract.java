package assay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for images does, the folder and a fake alike. */
public abstract class BlobsContract {
  protected static final byte[] BYTES = "an image".getBytes(StandardCharsets.UTF_8);

  /** A place without images; the same one within a test. */
  protected abstract Blobs blobs();

  @Test
  void keepsAnImageUnderItsHash() throws IOException {
    StoredImage kept = keep(BYTES);
    assertEquals(new StoredImage(Sha256.of(BYTES), BYTES.length), kept);
    assertArrayEquals(BYTES, read(kept.sha256()));
    assertEquals(Optional.of((long) BYTES.length), blobs().size(kept.sha256()));
  }

  @Test
  void takesBytesOneByOneAndInParts() throws IOException {
    try (Blobs.Sink sink = blobs().open()) {
      sink.write(BYTES[0]);
      sink.write(BYTES, 1, 3);
      sink.write(Arrays.copyOfRange(BYTES, 4, BYTES.length));
      assertEquals(Sha256.of(BYTES), sink.keep().sha256());
    }
    assertArrayEquals(BYTES, read(Sha256.of(BYTES)));
  }

  @Test
  void keepsAnEmptyImageToo() throws IOException {
    assertArrayEquals(new byte[0], read(keep(new byte[0]).sha256()));
  }

  @Test
  void forgetsWhatIsNotKept() throws IOException {
    try (Blobs.Sink sink = blobs().open()) {
      sink.write(BYTES);
    }
    assertEquals(Optional.empty(), blobs().size(Sha256.of(BYTES)));
  }

  @Test
  void whatIsKeptStaysWhenItsSinkIsClosedAgain() throws IOException {
    Blobs.Sink sink = blobs().open();
    sink.write(BYTES);
    StoredImage kept = sink.keep();
    sink.close();
    sink.close();
    assertArrayEquals(BYTES, read(kept.sha256()));
  }

  @Test
  void saysThatAnImageIsMissing() {
    Sha256 unknown = Facts.hash("unknown");
    StoreFailure missing = assertThrows(StoreFailure.class, () -> blobs().read(unknown).close());
    assertEquals(Kind.MISSING, missing.kind());
    assertEquals(Optional.empty(), blobs().size(unknown));
    assertEquals(Optional.empty(), blobs().thumbnail(unknown));
  }

  protected final StoredImage keep(byte[] bytes) throws IOException {
    try (Blobs.Sink sink = blobs().open()) {
      sink.write(bytes);
      return sink.keep();
    }
  }

  protected final byte[] read(Sha256 sha256) throws IOException {
    try (InputStream in = blobs().read(sha256)) {
      return in.readAllBytes();
    }
  }
}
