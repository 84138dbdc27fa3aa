package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.ImageType;
import assay.run.Blobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the characters of one image as they come and writes its bytes to the blobs, block by
 * block. Takes both base64 alphabets. Knows by itself when a character cannot belong to an image.
 */
final class Base64Image implements AutoCloseable {
  private static final byte[] VALUES = values();

  /** No image begins with more line breaks and escapes than this. */
  private static final int LONGEST_BEGINNING = 1_000;

  private final Blobs blobs;
  private final ByteArrayOutputStream early = new ByteArrayOutputStream();
  private final byte[] carried = new byte[4];
  private int carriedLength;
  private int padding;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream(ImageType.MAGIC_LENGTH);
  private Blobs.@Nullable Sink sink;

  Base64Image(Blobs blobs) {
    this.blobs = blobs;
  }

  /** How many of the bytes from {@code from} on are characters of either alphabet. */
  static int run(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && VALUES[bytes[i] & 0xff] != 0) {
      i++;
    }
    return i - from;
  }

  /** Whether not one byte of the image has come yet. */
  boolean isUntouched() {
    return sink == null;
  }

  /** Notes a byte as it came, as long as it may turn out to be text. */
  void saw(byte b) {
    if (sink == null) {
      early.write(b);
    }
  }

  /** Whether so much has come that is no image data that it is none. */
  boolean isHopeless() {
    return early.size() > LONGEST_BEGINNING;
  }

  /**
   * Takes characters of either alphabet. Returns false, and takes none, if padding stood before
   * them.
   */
  boolean accept(byte[] bytes, int from, int length) {
    if (length > 0 && padding > 0) {
      return false;
    }
    int position = from;
    int end = from + length;
    while (carriedLength > 0 && carriedLength < 4 && position < end) {
      carried[carriedLength++] = bytes[position++];
    }
    if (carriedLength == 4) {
      decode(carried, 0, 4);
      carriedLength = 0;
    }
    int whole = (end - position) & ~3;
    decode(bytes, position, whole);
    carry(bytes, position + whole, end);
    return true;
  }

  /** Takes one character that stood as an escape. Returns false, and takes none, if it is none. */
  boolean accept(int value) {
    byte[] single = {(byte) value};
    return value > 0 && value < 128 && run(single, 0, 1) == 1 && accept(single, 0, 1);
  }

  private void carry(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      carried[carriedLength++] = bytes[i];
    }
  }

  /** Takes one equals sign. Returns false if none can stand here. */
  boolean pad() {
    if (carriedLength < 2 || carriedLength + padding >= 4) {
      return false;
    }
    padding++;
    return true;
  }

  /**
   * Whether the image may end here: no lone character is left, and the padding, if any, is whole.
   */
  boolean mayEnd() {
    return carriedLength != 1 && (padding == 0 || carriedLength + padding == 4);
  }

  /** Ends the image, with the type that its first bytes tell. Null if not one byte of it came. */
  @Nullable StoredImage keep() {
    if (carriedLength >= 2) {
      decode(carried, 0, carriedLength);
      carriedLength = 0;
      padding = 0;
    }
    if (sink == null) {
      return null;
    }
    String type = ImageType.ofMagic(head.toByteArray()).map(ImageType::mimeType).orElse(null);
    return sink.keep().typed(type);
  }

  /**
   * What was taken and not decoded, as it stood in the text; all of it, with its line breaks and
   * escapes, where no image had begun. Empties it.
   */
  byte[] undecoded() {
    if (sink == null) {
      carriedLength = 0;
      padding = 0;
      byte[] text = early.toByteArray();
      early.reset();
      return text;
    }
    byte[] rest = new byte[carriedLength + padding];
    System.arraycopy(carried, 0, rest, 0, carriedLength);
    java.util.Arrays.fill(rest, carriedLength, rest.length, (byte) '=');
    carriedLength = 0;
    padding = 0;
    return rest;
  }

  private void decode(byte[] bytes, int from, int length) {
    if (length == 0) {
      return;
    }
    if (sink == null) {
      sink = blobs.open();
    }
    for (int i = from; i < from + length; i++) {
      bytes[i] = VALUES[bytes[i] & 0xff];
    }
    ByteBuffer plain = Base64.getDecoder().decode(ByteBuffer.wrap(bytes, from, length));
    int missing = Math.min(ImageType.MAGIC_LENGTH - head.size(), plain.remaining());
    head.write(plain.array(), plain.arrayOffset(), missing);
    try {
      sink.write(plain.array(), plain.arrayOffset(), plain.remaining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (sink != null) {
      sink.close();
    }
  }

  /** For each byte the character of the plain alphabet that it stands for; 0 for none. */
  private static byte[] values() {
    byte[] values = new byte[256];
    String plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < plain.length(); i++) {
      values[plain.charAt(i)] = (byte) plain.charAt(i);
    }
    values['-'] = '+';
    values['_'] = '/';
    return values;
  }
}
