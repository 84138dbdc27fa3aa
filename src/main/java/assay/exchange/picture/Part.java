package assay.exchange.picture;

import assay.attempt.MetadataKind;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a picture's file.
 *
 * @param role what it is for
 * @param whole the stretch with its header
 * @param content the same without its header
 * @param kind what metadata it is; null if it is none
 * @param instead what stands in its place once metadata is taken out
 */
record Part(
    Role role,
    ByteBuffer whole,
    ByteBuffer content,
    @Nullable MetadataKind kind,
    ByteBuffer instead) {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** What a stretch is for. */
  enum Role {
    /** It makes the pixels. */
    PICTURE,
    /** It frames the picture or says how it is shown. */
    FRAME,
    /** It is about the picture. */
    METADATA
  }

  static Part picture(ByteBuffer whole, ByteBuffer content) {
    return new Part(Role.PICTURE, whole, content, null, whole);
  }

  static Part frame(ByteBuffer whole) {
    return new Part(Role.FRAME, whole, NOTHING, null, whole);
  }

  static Part metadata(MetadataKind kind, ByteBuffer whole, ByteBuffer content) {
    return new Part(Role.METADATA, whole, content, kind, NOTHING);
  }

  /** The same with something in its place. What would stay as it is frames the picture. */
  Part leaving(ByteBuffer other) {
    return other.equals(whole) ? frame(whole) : new Part(role, whole, content, kind, other);
  }
}
