package assay.simulator.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG of 24 bit colour row by row (W3C "PNG (Third Edition)"); holds one row and one chunk
 * at a time. Not for many threads.
 */
final class PngStream implements AutoCloseable {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHUNK = 32 * 1024;
  private static final int CHUNK_FRAME = 12;
  private static final byte FILTER_SUB = 1;
  private static final int COLOUR = 3;

  private final OutputStream out;
  private final Deflater deflater = new Deflater(3);
  private final byte[] chunk = new byte[CHUNK];
  private final byte[] filtered;
  private int filled;
  private long written;

  /** Begins with the signature, the header and a word on where the picture comes from. */
  PngStream(OutputStream out, Frame frame) throws IOException {
    this.out = out;
    this.filtered = new byte[1 + COLOUR * frame.width()];
    deflater.setStrategy(Deflater.FILTERED);
    write(SIGNATURE, SIGNATURE.length);
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(frame.width())
            .putInt(frame.height())
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk("IHDR", header, header.length);
    text("Software", "Assay simulator");
    text("Comment", "SIMULATED: drawn by a program, not by a model");
  }

  /**
   * The next row.
   *
   * @param rgb three bytes for each pixel; left as it is
   */
  void row(byte[] rgb) throws IOException {
    filtered[0] = FILTER_SUB;
    for (int i = 0; i < rgb.length; i++) {
      int before = i < COLOUR ? 0 : rgb[i - COLOUR];
      filtered[i + 1] = (byte) (rgb[i] - before);
    }
    deflater.setInput(filtered);
    while (!deflater.needsInput()) {
      deflate();
    }
  }

  /**
   * Ends the picture. If it is shorter than asked for, a chunk that every reader skips fills it up.
   *
   * @param exactBytes how large the whole shall be; a picture that is larger stays as it is
   */
  void finish(long exactBytes, Noise padding) throws IOException {
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    chunk("IDAT", chunk, filled);
    long missing = exactBytes - written - 2 * CHUNK_FRAME;
    if (missing >= 0) {
      pad(missing, padding);
    }
    chunk("IEND", new byte[0], 0);
    out.flush();
  }

  @Override
  public void close() {
    deflater.end();
  }

  private void deflate() throws IOException {
    filled += deflater.deflate(chunk, filled, chunk.length - filled);
    if (filled == chunk.length) {
      chunk("IDAT", chunk, filled);
      filled = 0;
    }
  }

  private void text(String name, String words) throws IOException {
    byte[] data = (name + '\0' + words).getBytes(StandardCharsets.ISO_8859_1);
    chunk("tEXt", data, data.length);
  }

  private void chunk(String type, byte[] data, int length) throws IOException {
    CRC32 check = begin(type, length);
    check.update(data, 0, length);
    write(data, length);
    end(check);
  }

  /** A chunk whose name says: private, not needed to show the picture, may be copied. */
  private void pad(long length, Noise padding) throws IOException {
    CRC32 check = begin("paDd", Math.toIntExact(length));
    for (long done = 0; done < length; ) {
      int now = (int) Math.min(chunk.length, length - done);
      for (int i = 0; i < now; i++) {
        chunk[i] = (byte) (256 * padding.at(i, (int) (done / chunk.length)));
      }
      check.update(chunk, 0, now);
      write(chunk, now);
      done += now;
    }
    end(check);
  }

  private CRC32 begin(String type, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    write(ByteBuffer.allocate(4).putInt(length).array(), 4);
    write(name, name.length);
    CRC32 check = new CRC32();
    check.update(name);
    return check;
  }

  private void end(CRC32 check) throws IOException {
    write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array(), 4);
  }

  private void write(byte[] data, int length) throws IOException {
    out.write(data, 0, length);
    written += length;
  }
}
