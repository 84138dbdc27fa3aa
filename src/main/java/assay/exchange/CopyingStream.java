package assay.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Passes on what is read and writes it to a copy on the way. Ends early once more has come than
 * allowed. Nothing can be skipped or read twice, so the copy is whole.
 */
final class CopyingStream extends FilterInputStream {
  private final OutputStream copy;
  private final long most;
  private long count;

  CopyingStream(InputStream in, OutputStream copy, long most) {
    super(in);
    this.copy = copy;
    this.most = most;
  }

  /** Whether there is more than allowed. */
  boolean isOverflowing() {
    return count > most;
  }

  /** Reads all that is left, or until it overflows. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = isOverflowing() ? -1 : super.read(buffer, offset, length);
    if (got > 0) {
      count += got;
      copy.write(buffer, offset, got);
    }
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return readNBytes((int) Math.min(wanted, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The stream beneath belongs to the caller. */
  @Override
  public void close() {}
}
