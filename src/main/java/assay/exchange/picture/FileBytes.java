package assay.exchange.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, looked at by place. A place outside of it has no byte, and is no mistake.
 */
final class FileBytes {
  private final ByteBuffer bytes;

  FileBytes(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  int length() {
    return bytes.capacity();
  }

  /** 0 to 255; -1 outside of the file. */
  int at(int place) {
    return place >= 0 && place < length() ? bytes.get(place) & 0xff : -1;
  }

  /** Two bytes, the greater first; -1 outside of the file. */
  int twoAt(int place) {
    return at(place + 1) < 0 ? -1 : (at(place) << 8) | at(place + 1);
  }

  /** Four bytes, the greater first; -1 outside of the file. */
  long fourAt(int place) {
    return at(place + 3) < 0 ? -1 : ((long) twoAt(place) << 16) | twoAt(place + 2);
  }

  /** Four bytes, the lesser first; -1 outside of the file. */
  long littleFourAt(int place) {
    return at(place + 3) < 0
        ? -1
        : Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt(place)));
  }

  /** A stretch, cut off where the file ends. */
  ByteBuffer slice(int from, int to) {
    int end = Math.min(to, length());
    int start = Math.min(from, end);
    return bytes.slice(start, end - start);
  }

  /** Whether a stretch begins with these characters. */
  static boolean startsWith(ByteBuffer stretch, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return stretch.capacity() >= wanted.length
        && stretch.slice(0, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  /** Four letters; fewer where the file ends. */
  String word(int place) {
    return StandardCharsets.ISO_8859_1.decode(slice(place, place + 4)).toString();
  }
}
