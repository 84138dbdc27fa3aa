package assay.simulator.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets only so many bytes through, and swallows the rest. */
public final class LimitedStream extends FilterOutputStream {
  private final long limit;
  private final AtLimit atLimit;
  private long count;

  /**
   * Counts what comes from here on.
   *
   * @param atLimit what is done when the limit is reached and all before it is sent; may end it all
   */
  public LimitedStream(OutputStream out, long limit, AtLimit atLimit) {
    super(out);
    this.limit = limit;
    this.atLimit = atLimit;
  }

  /** What is done at the limit. */
  @FunctionalInterface
  public interface AtLimit {
    /** It is reached, and all before it is sent. */
    void reached() throws IOException;
  }

  /** How many bytes came, those that were swallowed included. */
  public long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int now = Math.clamp(limit - count, 0, length);
    out.write(bytes, offset, now);
    count += length;
    if (count >= limit) {
      out.flush();
      atLimit.reached();
    }
  }
}
