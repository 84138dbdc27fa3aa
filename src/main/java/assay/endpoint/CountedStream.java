package assay.endpoint;

import assay.run.ImageService.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports how many bytes have come, at every step of 64 kB and at the end. */
final class CountedStream extends FilterInputStream {
  private static final long STEP = 64 * 1024;

  private final Progress progress;
  private long count;
  private long reported;

  CountedStream(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? b : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    count(n);
    return n;
  }

  private void count(int n) {
    count += Math.max(n, 0);
    if (count - reported >= STEP || (n < 0 && count > reported)) {
      reported = count;
      progress.received(count);
    }
  }
}
