package assay.simulator.gateway;

import java.io.IOException;
import java.io.InputStream;

/**
 * What stands before the next boundary of a multipart body (RFC 2046, section 5.1.1). Ends there,
 * and the source then stands behind the boundary.
 */
final class PartStream extends InputStream {
  private final InputStream source;
  private final byte[] boundary;
  private final int[] border;
  private int matched;

  /** How much of the boundary's beginning is still to be given, and from where on. */
  private int held;

  private int given;

  /** A byte to be given after that; negative for none. */
  private int next = -1;

  private boolean ended;

  /**
   * The part that begins where the source stands.
   *
   * @param source must be buffered; it is read byte by byte
   * @param boundary with the line break and the hyphens before it
   * @param matched how much of the boundary counts as read already; at the start of a body, its
   *     line break
   */
  PartStream(InputStream source, byte[] boundary, int matched) {
    this.source = source;
    this.boundary = boundary.clone();
    this.border = borders(boundary);
    this.matched = matched;
  }

  /**
   * The next byte. What looked like a boundary and was none is given back first: it is the
   * boundary's own beginning.
   */
  @Override
  public int read() throws IOException {
    while (!ended || held > 0 || next >= 0) {
      if (held > 0) {
        held--;
        return boundary[given++] & 0xFF;
      }
      if (next >= 0) {
        int given = next;
        next = -1;
        return given;
      }
      step();
    }
    return -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        break;
      }
      buffer[offset + count++] = (byte) b;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private void step() throws IOException {
    int b = source.read();
    if (b < 0) {
      throw new IOException("The form broke off");
    }
    int before = matched;
    while (matched > 0 && boundary[matched] != (byte) b) {
      matched = border[matched - 1];
    }
    boolean goesOn = boundary[matched] == (byte) b;
    matched = goesOn ? matched + 1 : 0;
    given = 0;
    held = goesOn ? before + 1 - matched : before;
    next = goesOn ? -1 : b;
    if (matched == boundary.length) {
      ended = true;
    }
  }

  /** How much of the boundary's beginning ends at each of its places (Knuth, Morris, Pratt). */
  private static int[] borders(byte[] word) {
    int[] borders = new int[word.length];
    int length = 0;
    for (int i = 1; i < word.length; i++) {
      while (length > 0 && word[i] != word[length]) {
        length = borders[length - 1];
      }
      length += word[i] == word[length] ? 1 : 0;
      borders[i] = length;
    }
    return borders;
  }
}
