package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.MemoryBlobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Blobs on a disk that fails at one point. */
final class FullDisk implements Blobs {
  final MemoryBlobs healthy = new MemoryBlobs();
  private final Point point;

  /** Where the disk fails. */
  enum Point {
    OPEN,
    WRITE,
    WRITE_PLAINLY,
    KEEP,
    SIZE,
    READ,
    READ_ON
  }

  FullDisk(Point point) {
    this.point = point;
  }

  private void failAt(Point here) {
    if (point == here) {
      throw new StoreFailure(Kind.DISK_FULL, "No space left on device", null);
    }
  }

  @Override
  public Sink open() {
    failAt(Point.OPEN);
    return new FullSink(healthy.open());
  }

  @Override
  public InputStream read(Sha256 sha256) {
    failAt(Point.READ);
    InputStream bytes = healthy.read(sha256);
    return point == Point.READ_ON ? new Breaking(bytes) : bytes;
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    failAt(Point.SIZE);
    return healthy.size(sha256);
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return healthy.thumbnail(sha256);
  }

  private final class FullSink extends Sink {
    private final Sink sink;
    private int written;

    FullSink(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      written += length;
      if (written > 100_000) {
        failAt(Point.WRITE);
        if (point == Point.WRITE_PLAINLY) {
          throw new IOException("No space left on device");
        }
      }
      sink.write(bytes, from, length);
    }

    @Override
    public StoredImage keep() {
      failAt(Point.KEEP);
      return sink.keep();
    }

    @Override
    public void close() {
      sink.close();
    }
  }

  private static final class Breaking extends java.io.FilterInputStream {
    private int read;

    Breaking(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      read += n;
      if (read > 100_000) {
        throw new IOException("Input/output error");
      }
      return n;
    }
  }
}
