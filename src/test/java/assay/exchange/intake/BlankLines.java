package assay.exchange.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A first line and then blank ones, up to a length that no test wants to write to a disk. */
final class BlankLines extends InputStream {
  private final byte[] first;
  private final long length;
  private long position;

  BlankLines(String first, long length) {
    this.first = first.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    if (position >= length) {
      return -1;
    }
    return position < first.length ? first[(int) position++] : blank();
  }

  private int blank() {
    position++;
    return '\n';
  }

  @Override
  public int read(byte[] bytes, int offset, int count) {
    if (position < first.length || position >= length) {
      return one(bytes, offset, count);
    }
    int given = (int) Math.min(count, length - position);
    Arrays.fill(bytes, offset, offset + given, (byte) '\n');
    position += given;
    return given;
  }

  private int one(byte[] bytes, int offset, int count) {
    if (count == 0) {
      return 0;
    }
    int b = read();
    if (b < 0) {
      return -1;
    }
    bytes[offset] = (byte) b;
    return 1;
  }
}
