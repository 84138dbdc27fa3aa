package assay.simulator.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request's bytes on their way to the JSON reader: never more than the limit, with the URL-safe
 * alphabet of base64 turned into the usual one, and with the last of them kept to quote from.
 *
 * <p>The service takes both alphabets, and Google's Python SDK sends the URL-safe one.
 */
final class RequestBody extends FilterInputStream {
  /** More than the JSON reader ever holds in advance. */
  private static final int KEPT = 16 * 1024;

  private static final int QUOTE = 40;

  private final long limit;
  private final DataAlphabet alphabet = new DataAlphabet();
  private final byte[] recent = new byte[KEPT];
  private long count;

  RequestBody(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** The most bytes that are taken. */
  long limit() {
    return limit;
  }

  /** The body is larger than the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("The request is too large");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, Math.min(length, KEPT / 2));
    for (int i = offset; i < offset + got; i++) {
      recent[(int) (count++ % KEPT)] = buffer[i];
      buffer[i] = alphabet.usual(buffer[i]);
    }
    if (count > limit) {
      throw new TooLarge();
    }
    return got;
  }

  /** The line around a byte with a mark below it, as the service quotes broken JSON. */
  String quote(long position) {
    long at = Math.clamp(position, 0, count);
    long from = Math.max(Math.max(0, at - QUOTE), count - KEPT);
    long to = Math.min(count, at + QUOTE);
    byte[] bytes = new byte[(int) Math.max(0, to - from)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = recent[(int) ((from + i) % KEPT)];
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
    return text + "\n" + " ".repeat((int) Math.max(0, at - from)) + "^";
  }

  /**
   * Reads what is left and forgets it, so that the client can finish sending and hear the answer.
   */
  static void drain(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[KEPT];
    long left = most;
    int got = 0;
    while (left > 0 && got >= 0) {
      got = in.read(buffer);
      left -= Math.max(got, 0);
    }
  }
}
