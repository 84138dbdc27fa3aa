package assay.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file begins, by which its form is told.
 *
 * @param text its first characters, without a byte order mark and white space in front; bytes that
 *     are none stand as U+FFFD
 * @param isText whether it can be text: no byte of it is zero, or it says that it is UTF-16
 */
public record Beginning(String text, boolean isText) {
  private static final int LENGTH = 4096;

  /**
   * How this file begins.
   *
   * @throws IOException if it cannot be read
   */
  public static Beginning of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(LENGTH));
    }
  }

  /** How a file with these first bytes begins. */
  public static Beginning of(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    boolean marked = text.startsWith("\ufeff");
    boolean wide =
        head.length > 1 && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe && head[0] < 0;
    String zip = "PK\u0003\u0004";
    return new Beginning(
        text.substring(marked ? 1 : 0).stripLeading(),
        wide || (text.indexOf(0) < 0 && !text.startsWith(zip)));
  }
}
