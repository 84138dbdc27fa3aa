package assay.exchange.intake;

import assay.exchange.intake.IntakeRefused.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly, character by character, without its byte order mark. For one thread. */
final class StrictText {
  private static final int BYTE_ORDER_MARK = '\ufeff';
  private static final int BUFFER = 1 << 16;

  private final PushbackReader in;
  private long line = 1;
  private boolean begun;

  /**
   * @param most how many bytes there may be
   */
  StrictText(InputStream in, long most) {
    Reader decoded =
        new InputStreamReader(
            new Bounded(in, most),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.in = new PushbackReader(new java.io.BufferedReader(decoded, BUFFER));
  }

  /** In which line the next character stands, from 1. */
  long line() {
    return line;
  }

  /** The next character; -1 at the end. */
  int next() throws IOException, IntakeRefused {
    int c = read();
    if (!begun) {
      begun = true;
      c = c == BYTE_ORDER_MARK ? read() : c;
    }
    line += c == '\n' ? 1 : 0;
    return c;
  }

  /** Whether this character comes next; it is taken then. */
  boolean takes(char wanted) throws IOException, IntakeRefused {
    boolean comes = peek() == wanted;
    if (comes) {
      next();
    }
    return comes;
  }

  /** The next character, which stays; -1 at the end. */
  int peek() throws IOException, IntakeRefused {
    int c = read();
    if (c >= 0) {
      in.unread(c);
    }
    return c;
  }

  private int read() throws IOException, IntakeRefused {
    try {
      return in.read();
    } catch (CharacterCodingException e) {
      throw new IntakeRefused(Reason.NOT_UTF8, line);
    } catch (TooLarge e) {
      throw new IntakeRefused(Reason.TOO_LARGE, 0);
    }
  }

  /** There are more bytes than there may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Gives so many bytes and no more. */
  static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
