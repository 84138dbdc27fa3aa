package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.TreeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a member of JSON lines, and knows where in it each line stands. For one thread. */
final class LineReader {
  private final InputStream in;
  private final String member;
  private final int longest;
  private long offset;
  private int length;
  private int number;

  /**
   * @param in buffered
   * @param longest how many bytes a line may have
   */
  LineReader(InputStream in, String member, int longest) {
    this.in = in;
    this.member = member;
    this.longest = longest;
  }

  /** Takes what stands on a line. */
  interface Taker {
    /**
     * Takes it.
     *
     * @throws IllegalArgumentException if it makes no sense; so does any other exception of the run
     *     time
     * @throws BundleRefused if it is refused for another reason
     */
    void take(@Nullable Object tree, AttemptIndex.Line line) throws BundleRefused;
  }

  /**
   * Reads all lines.
   *
   * @throws BundleRefused if one is too long, or makes no sense
   */
  void forEach(Taker taker) throws IOException, BundleRefused {
    for (String line = next(); line != null; line = next()) {
      try {
        taker.take(TreeJson.parse(line), new AttemptIndex.Line(offset, length, number));
      } catch (IOException | RuntimeException e) {
        throw new BundleRefused(Reason.NO_SENSE, where());
      }
      number++;
      offset += length + 1L;
    }
  }

  private String where() {
    return member + ":" + (number + 1);
  }

  private @Nullable String next() throws IOException, BundleRefused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      if (bytes.size() > longest) {
        throw new BundleRefused(Reason.TOO_LARGE, where());
      }
      b = in.read();
    }
    length = bytes.size();
    if (b < 0 && length == 0) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BundleRefused(Reason.NO_SENSE, where());
    }
  }
}
