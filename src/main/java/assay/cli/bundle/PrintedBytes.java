package assay.cli.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes bytes of text in UTF-8, cut anywhere, and prints them. For one thread. */
public final class PrintedBytes extends OutputStream {
  private final Writer to;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer left = ByteBuffer.allocate(0);

  /**
   * @param to where it is printed; never closed
   */
  public PrintedBytes(Writer to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(left.remaining() + length);
    bytes.put(left).put(source, offset, length).flip();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
    decoder.decode(bytes, chars, false);
    to.write(chars.flip().toString());
    left = bytes.slice();
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }
}
