package assay.store;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import javax.imageio.ImageIO;

/** Pictures for tests, made on the spot. */
public final class Pictures {
  /** A WebP of one pixel with loss. */
  private static final String LOSSY_WEBP =
      "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  private Pictures() {}

  public static byte[] png(int width, int height) throws IOException {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  public static byte[] jpeg(int width, int height) throws IOException {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  public static byte[] lossyWebp() {
    return Base64.getDecoder().decode(LOSSY_WEBP);
  }

  /**
   * A WebP without loss, all of one orange: five codes of one symbol each, so that no pixel takes a
   * bit, however many there are (developers.google.com "WebP Lossless Bitstream Specification").
   */
  public static byte[] webp(int width, int height) {
    BitSet bits = new BitSet();
    int at = put(bits, 0, 0x2f, 8);
    at = put(bits, at, width - 1, 14);
    at = put(bits, at, height - 1, 14);
    at = put(bits, at, 0, 1 + 3 + 3);
    for (int symbol : new int[] {128, 255, 0, 255, 0}) {
      at = put(bits, at, 0b101, 3);
      at = put(bits, at, symbol, 8);
    }
    int length = Math.max((at + 15) / 16 * 2, Math.min(100, width * height / 500 * 2));
    byte[] data = Arrays.copyOf(bits.toByteArray(), length);
    ByteBuffer file = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(latin1("RIFF")).putInt(12 + data.length).put(latin1("WEBP"));
    return file.put(latin1("VP8L")).putInt(data.length).put(data).array();
  }

  private static int put(BitSet bits, int at, int value, int count) {
    for (int i = 0; i < count; i++) {
      bits.set(at + i, (value >> i & 1) == 1);
    }
    return at + count;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The left half is red, the right half is blue. */
  private static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 ? 0xffff0000 : 0xff0000ff);
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("No writer for " + format);
    }
    return bytes.toByteArray();
  }
}
