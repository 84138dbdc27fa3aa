package assay.simulator.picture;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture that is drawn anew whenever it is written. The same picture always gives the same
 * bytes.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param seed what the landscape is made from
 * @param bytes how large the file shall be; 0 for as large as it comes. A picture that comes larger
 *     stays as it is
 */
public record Picture(int width, int height, long seed, long bytes) {
  private static final float GRAIN = 2.2f;

  /**
   * Draws it as a PNG. Holds some rows of it at most.
   *
   * @param out is flushed and left open
   */
  public void writeTo(OutputStream out) throws IOException {
    Frame frame = new Frame(width, height);
    Noise noise = new Noise(seed).other(0);
    try (PngStream png = new PngStream(out, frame)) {
      draw(frame, noise, png);
      png.finish(bytes, noise.other(99));
    }
  }

  private void draw(Frame frame, Noise noise, PngStream png) throws IOException {
    Landscape landscape = new Landscape(frame, noise, palette(noise));
    Mark mark = new Mark(frame);
    Noise grain = noise.other(98);
    Ink ink = new Ink();
    byte[] rgb = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        landscape.paint(ink, x, y);
        mark.paint(ink, x, y);
        ink.put(rgb, 3 * x, GRAIN * (grain.at(x, y) - 0.5f));
      }
      png.row(rgb);
    }
  }

  private static Palette palette(Noise noise) {
    return Palette.ALL.get((int) (noise.at(0, 7) * Palette.ALL.size()));
  }
}
