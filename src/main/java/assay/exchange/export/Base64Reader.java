package assay.exchange.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as base64, a part at a time. For one thread. */
final class Base64Reader extends Reader {
  /** A multiple of three, so that padding stands at the end alone. */
  private static final int PART = 3 * 8192;

  private final InputStream bytes;
  private String part = "";
  private int position;

  Base64Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (position == part.length()) {
      byte[] next = bytes.readNBytes(PART);
      if (next.length == 0) {
        return -1;
      }
      part = new String(Base64.getEncoder().encode(next), StandardCharsets.ISO_8859_1);
      position = 0;
    }
    int count = Math.min(length, part.length() - position);
    part.getChars(position, position + count, target, offset);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
