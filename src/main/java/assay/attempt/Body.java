package assay.attempt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an answer exactly as they came, but for image data: each image stands there as
 * {@code sha256:} and the hash of its bytes. Never changes.
 */
public final class Body {
  /** What stands in place of an image's data, before its hash. */
  public static final String IMAGE_PREFIX = "sha256:";

  /** No bytes at all. */
  public static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A body of a copy of these bytes. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Body(bytes.clone());
  }

  /** A body of this text in UTF-8. */
  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  /** The bytes read as UTF-8; what is not UTF-8 shows as the replacement character. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Body of " + bytes.length + " bytes";
  }
}
