package assay.exchange.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Which way up a picture is shown. It is the one entry of EXIF that changes what one sees, so it is
 * kept when the rest is taken out: in a block of its own, with nothing else in it.
 *
 * <p>Source: EXIF 2.32, 4.6.4, tag 0x0112; the TIFF block in front of it is that of TIFF 6.0.
 */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final int BLOCK = 26;

  private Orientation() {}

  /** A block that says the same way up as this one; empty if that is the usual way, or not said. */
  static Optional<ByteBuffer> block(ByteBuffer tiff) {
    int value = of(tiff);
    return value == UPRIGHT ? Optional.empty() : Optional.of(block(value));
  }

  /** The block as a segment of a JPEG. */
  static Optional<ByteBuffer> jpegSegment(ByteBuffer tiff) {
    return block(tiff).map(Orientation::inSegment);
  }

  /** The block as a chunk of a PNG. */
  static Optional<ByteBuffer> pngChunk(ByteBuffer tiff) {
    return block(tiff).map(Orientation::inChunk);
  }

  /** The block as a chunk of a WebP. */
  static Optional<ByteBuffer> webpChunk(ByteBuffer tiff) {
    return block(tiff).map(Orientation::inRiffChunk);
  }

  private static ByteBuffer block(int value) {
    return ByteBuffer.allocate(BLOCK)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'I')
        .put((byte) 'I')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putInt(value)
        .putInt(0)
        .flip();
  }

  private static ByteBuffer inSegment(ByteBuffer block) {
    return ByteBuffer.allocate(BLOCK + 10)
        .putShort((short) 0xffe1)
        .putShort((short) (BLOCK + 8))
        .put(latin1("Exif\0\0"))
        .put(block)
        .flip();
  }

  private static ByteBuffer inChunk(ByteBuffer block) {
    ByteBuffer chunk = ByteBuffer.allocate(BLOCK + 12).putInt(BLOCK).put(latin1("eXIf")).put(block);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, BLOCK + 4);
    return chunk.putInt((int) check.getValue()).flip();
  }

  private static ByteBuffer inRiffChunk(ByteBuffer block) {
    return ByteBuffer.allocate(BLOCK + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin1("EXIF"))
        .putInt(BLOCK)
        .put(block)
        .flip();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int of(ByteBuffer tiff) {
    if (tiff.remaining() < 10) {
      return UPRIGHT;
    }
    boolean little = tiff.get(0) == 'I';
    ByteBuffer block = tiff.slice().order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long first = Integer.toUnsignedLong(block.getInt(4));
    if (block.getShort(2) != 42 || first > block.capacity() - 2) {
      return UPRIGHT;
    }
    return inDirectory(block, (int) first);
  }

  private static int inDirectory(ByteBuffer block, int directory) {
    int entries = Short.toUnsignedInt(block.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry + ENTRY > block.capacity()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(block.getShort(entry)) == TAG && block.getShort(entry + 2) == SHORT) {
        return sensible(block.getShort(entry + 8));
      }
    }
    return UPRIGHT;
  }

  private static int sensible(int value) {
    return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
  }
}
