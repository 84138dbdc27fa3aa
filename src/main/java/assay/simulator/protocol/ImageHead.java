package assay.simulator.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the first bytes of an image tell.
 *
 * @param mimeType empty if they tell no type that the service takes
 * @param width in pixels; 0 if it is not known
 * @param height in pixels; 0 if it is not known
 */
public record ImageHead(String mimeType, int width, int height) {
  private static final ImageHead UNKNOWN = new ImageHead("", 0, 0);

  /** Whether its shape is known. */
  public boolean hasSize() {
    return width > 0 && height > 0;
  }

  static ImageHead of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return png(ByteBuffer.wrap(bytes));
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return jpeg(ByteBuffer.wrap(bytes));
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
    return start.startsWith("ftyp", 4) && start.length() >= 12
        ? brand(start.substring(8, 12))
        : UNKNOWN;
  }

  private static ImageHead png(ByteBuffer b) {
    return b.limit() < 24
        ? new ImageHead("image/png", 0, 0)
        : new ImageHead("image/png", b.getInt(16), b.getInt(20));
  }

  /** Goes from marker to marker up to the frame header (ITU T.81, section B.2.2). */
  private static ImageHead jpeg(ByteBuffer b) {
    int at = 2;
    while (at + 9 <= b.limit() && (b.get(at) & 0xFF) == 0xFF) {
      int marker = b.get(at + 1) & 0xFF;
      boolean frame = marker == 0xC0 || (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0);
      if (frame) {
        return new ImageHead(
            "image/jpeg", b.getShort(at + 7) & 0xFFFF, b.getShort(at + 5) & 0xFFFF);
      }
      at += marker == 0xFF ? 1 : 2 + (b.getShort(at + 2) & 0xFFFF);
    }
    return new ImageHead("image/jpeg", 0, 0);
  }

  /** The three forms of RFC 9649, sections 2.5 to 2.7. */
  private static ImageHead webp(ByteBuffer b) {
    if (b.limit() < 30) {
      return new ImageHead("image/webp", 0, 0);
    }
    return switch (b.get(15)) {
      case 'X' -> webp(1 + (b.getInt(24) & 0xFFFFFF), 1 + (b.getInt(26) >>> 8));
      case 'L' -> webp(1 + (b.getInt(21) & 0x3FFF), 1 + (b.getInt(21) >>> 14 & 0x3FFF));
      default -> webp(b.getShort(26) & 0x3FFF, b.getShort(28) & 0x3FFF);
    };
  }

  private static ImageHead webp(int width, int height) {
    return new ImageHead("image/webp", width, height);
  }

  private static ImageHead brand(String brand) {
    return switch (brand) {
      case "heic", "heix", "hevc", "hevx", "heim", "heis" -> new ImageHead("image/heic", 0, 0);
      case "mif1", "msf1", "heif" -> new ImageHead("image/heif", 0, 0);
      default -> UNKNOWN;
    };
  }
}
