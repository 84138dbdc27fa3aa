package assay.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The first bytes of a string that may be an image: plain base64, or a data URI (RFC 2397) whose
 * head stays text. For one string.
 */
final class ImageStart {
  private static final byte[] SCHEME = "data:".getBytes(StandardCharsets.US_ASCII);

  /** No head of a data URI is longer. */
  private static final int LONGEST_HEAD = 200;

  private final ImageField.Content content;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

  ImageStart(ImageField.Content content) {
    this.content = content;
  }

  /** What the bytes so far tell. */
  enum Verdict {
    /** Nothing yet: the byte was taken. */
    OPEN,
    /** The byte was taken and the image begins behind it; what was taken is text. */
    IMAGE_BEHIND,
    /** The byte was not taken: it is part of an image, and so is what was taken. */
    IMAGE_HERE,
    /** The byte was not taken: it is text, and so is what was taken. */
    TEXT
  }

  Verdict add(byte b) {
    int length = taken.size();
    if (length < SCHEME.length && b != SCHEME[length]) {
      return content == ImageField.Content.IMAGE ? Verdict.IMAGE_HERE : Verdict.TEXT;
    }
    if (b == '"' || length >= LONGEST_HEAD) {
      return Verdict.TEXT;
    }
    taken.write(b);
    if (b == ',') {
      return isBase64() ? Verdict.IMAGE_BEHIND : Verdict.OPEN;
    }
    return Verdict.OPEN;
  }

  /** The bytes that were taken, as they came. */
  byte[] taken() {
    return taken.toByteArray();
  }

  private boolean isBase64() {
    String head = taken.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.endsWith(";base64,");
  }
}
