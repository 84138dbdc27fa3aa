package assay.exchange;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs that lie in memory, for tests. */
public final class MemoryBlobs implements Blobs {
  private final Map<Sha256, byte[]> kept = new ConcurrentHashMap<>();

  /** What is kept. */
  public Set<Sha256> hashes() {
    return Set.copyOf(kept.keySet());
  }

  @Override
  public Sink open() {
    return new MemorySink();
  }

  @Override
  public InputStream read(Sha256 sha256) {
    byte[] bytes = kept.get(sha256);
    if (bytes == null) {
      throw new StoreFailure(StoreFailure.Kind.MISSING, sha256.hex(), null);
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return Optional.ofNullable(kept.get(sha256)).map(bytes -> (long) bytes.length);
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return Optional.empty();
  }

  private final class MemorySink extends Sink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.write(buffer, offset, length);
    }

    @Override
    public StoredImage keep() {
      byte[] whole = bytes.toByteArray();
      Sha256 hash = Sha256.of(whole);
      kept.put(hash, whole);
      return new StoredImage(hash, whole.length);
    }

    @Override
    public void close() {}
  }
}
