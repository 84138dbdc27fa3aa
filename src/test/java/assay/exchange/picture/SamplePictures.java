package assay.exchange.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures and the blocks that stand in them, made by hand for the tests. */
public final class SamplePictures {
  private static final int PNG_HEAD = 33;

  private SamplePictures() {}

  public static byte[] jpeg() {
    return picture("jpg");
  }

  public static byte[] png() {
    return picture("png");
  }

  /** One pixel, in the simple form. */
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  private static byte[] picture(String format) {
    BufferedImage picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 24 * 16; i++) {
      picture.setRGB(i % 24, i / 24, i * 7919);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG with these segments behind its first marker. */
  public static byte[] jpegWith(byte[]... segments) {
    return inserted(jpeg(), 2, joined(segments));
  }

  /** A PNG with these chunks behind its header. */
  public static byte[] pngWith(byte[]... chunks) {
    return inserted(png(), PNG_HEAD, joined(chunks));
  }

  /** A WebP in the extended form, with all its flags set and these chunks at its end. */
  public static byte[] webpWith(byte[]... chunks) {
    byte[] extended = riffChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    byte[] simple = webp();
    byte[] picture = Arrays.copyOfRange(simple, 12, simple.length);
    byte[] body = joined(extended, picture, joined(chunks));
    return joined(riffChunk("RIFF", joined(latin1("WEBP"), body)));
  }

  public static byte[] segment(int marker, String latin1) {
    return segment(marker, latin1(latin1));
  }

  public static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .putShort((short) (0xff00 | marker))
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  public static byte[] exifSegment(TiffBlock block) {
    return segment(0xe1, joined(latin1("Exif\0\0"), block.bytes()));
  }

  public static byte[] chunk(String type, String latin1) {
    return chunk(type, latin1(latin1));
  }

  public static byte[] chunk(String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
    chunk.putInt(content.length).put(latin1(type)).put(content);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) check.getValue()).array();
  }

  public static byte[] riffChunk(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + content.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin1(type))
        .putInt(content.length)
        .put(content)
        .array();
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] inserted(byte[] file, int at, byte[] block) {
    return ByteBuffer.allocate(file.length + block.length)
        .put(file, 0, at)
        .put(block)
        .put(file, at, file.length - at)
        .array();
  }
}
