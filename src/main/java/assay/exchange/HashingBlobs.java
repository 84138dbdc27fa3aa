package assay.exchange;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Takes images only to say their hash and size; keeps none, on disk or in memory. Safe for many
 * threads.
 */
public final class HashingBlobs implements Blobs {

  @Override
  public Sink open() {
    return new HashingSink();
  }

  @Override
  public InputStream read(Sha256 sha256) {
    throw new StoreFailure(StoreFailure.Kind.MISSING, "Nothing is kept here", null);
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return Optional.empty();
  }

  private static final class HashingSink extends Sink {
    private final MessageDigest digest = Sha256.digest();
    private long count;

    @Override
    public void write(int b) {
      digest.update((byte) b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
      count += length;
    }

    @Override
    public StoredImage keep() {
      return new StoredImage(Sha256.of(digest), count);
    }

    @Override
    public void close() {}
  }
}
