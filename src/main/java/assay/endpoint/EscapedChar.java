package assay.endpoint;

import java.nio.charset.StandardCharsets;

/** One escape of a JSON string, as it comes byte by byte (RFC 8259, section 7). */
final class EscapedChar {
  private static final int UNICODE_LENGTH = 6;

  private final StringBuilder text = new StringBuilder(UNICODE_LENGTH);
  private boolean open;

  /** The backslash came. */
  void begin() {
    text.setLength(0);
    text.append('\\');
    open = true;
  }

  /** The next byte came. */
  void add(byte b) {
    text.append((char) (b & 0xff));
    boolean unicode = text.charAt(1) == 'u';
    open =
        unicode
            && text.length() < UNICODE_LENGTH
            && Character.digit(b, 16) + (text.length() == 2 ? 1 : 0) >= 0;
  }

  /** Whether more bytes of it are to come. */
  boolean isOpen() {
    return open;
  }

  /** Whether it breaks a line, which base64 may do. */
  boolean isLineBreak() {
    return value() == '\n' || value() == '\r';
  }

  /** The character that it stands for; -1 if it is none that base64 may hold. */
  int value() {
    return switch (text.charAt(1)) {
      case '/' -> '/';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default -> -1;
    };
  }

  /** Its bytes as they came. */
  byte[] raw() {
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private int unicode() {
    boolean whole =
        text.length() == UNICODE_LENGTH
            && text.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    return whole ? Integer.parseInt(text, 2, UNICODE_LENGTH, 16) : -1;
  }
}
