package assay.simulator.request;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream taken line by line, as JSON Lines are: each as a stream of its own, however long it is.
 * Lines of nothing but white space are passed over. For one thread.
 */
public final class Lines {
  private static final int BLOCK = 64 * 1024;

  private final InputStream source;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private boolean isInLine;

  /** The lines of this. */
  public Lines(InputStream source) {
    this.source = source;
  }

  /**
   * How many there are.
   *
   * @param most counts no further than this
   */
  public static int count(InputStream source, int most) throws IOException {
    Lines lines = new Lines(source);
    int count = 0;
    while (count < most && lines.next()) {
      count++;
    }
    return count;
  }

  /**
   * Goes on to the next line; the rest of the last one is passed over.
   *
   * @return whether there is one
   */
  public boolean next() throws IOException {
    while (isInLine && fill()) {
      toLineEnd();
    }
    while (fill()) {
      if (block[at] > ' ' || block[at] < 0) {
        isInLine = true;
        return true;
      }
      at++;
    }
    return false;
  }

  private void toLineEnd() {
    while (at < end && block[at] != '\n') {
      at++;
    }
    isInLine = at == end;
  }

  /** Whether there is a byte at all. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, source.read(block));
    }
    return at < end;
  }

  /** The line. Ends before its line break. */
  public InputStream line() {
    return new Line();
  }

  /** Reads no further than to the line's end. */
  private final class Line extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (!isInLine || !fill()) {
        return -1;
      }
      int from = at;
      int until = Math.min(end, at + length);
      while (at < until && block[at] != '\n') {
        at++;
      }
      System.arraycopy(block, from, bytes, offset, at - from);
      isInLine = at == until || block[at] != '\n';
      return at == from && !isInLine ? -1 : at - from;
    }
  }
}
