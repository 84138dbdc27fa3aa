package assay.run;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Blobs in memory, for tests. Counts the sinks that were left open. */
public final class MemoryBlobs implements Blobs {
  private final Map<Sha256, byte[]> images = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  @Override
  public Sink open() {
    open.incrementAndGet();
    return new MemorySink();
  }

  @Override
  public InputStream read(Sha256 sha256) {
    return new ByteArrayInputStream(bytes(sha256));
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return Optional.ofNullable(images.get(sha256)).map(bytes -> (long) bytes.length);
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return Optional.ofNullable(images.get(sha256));
  }

  /** Puts an image there. */
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    images.put(hash, bytes.clone());
    return hash;
  }

  /** The bytes of an image that must be there. */
  public byte[] bytes(Sha256 sha256) {
    byte[] bytes = images.get(sha256);
    if (bytes == null) {
      throw new StoreFailure(StoreFailure.Kind.MISSING, sha256 + " is missing", null);
    }
    return bytes;
  }

  /** How many images there are. */
  public int count() {
    return images.size();
  }

  /** How many sinks were opened and neither kept nor closed. */
  public int leftOpen() {
    return open.get();
  }

  private final class MemorySink extends Sink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean done;

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] source, int from, int length) {
      bytes.write(source, from, length);
    }

    @Override
    public StoredImage keep() {
      close();
      byte[] all = bytes.toByteArray();
      return new StoredImage(put(all), all.length);
    }

    @Override
    public void close() {
      if (!done) {
        open.decrementAndGet();
      }
      done = true;
    }
  }
}
