package assay.exchange.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the pictures of the sample cases into a folder. */
public final class SamplePictures {
  private static final int SIDE = 768;

  /** Each pixel is the mean of this many places, squared. */
  private static final int FINENESS = 4;

  private SamplePictures() {}

  /**
   * Draws them.
   *
   * @param arguments the folder; {@code assets/samples} without one
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "assets/samples");
    Files.createDirectories(folder);
    write(new ChefKnife(), folder.resolve("chef-knife.png"));
    write(new MountainLake(), folder.resolve("mountain-lake.png"));
    write(new PerfumeBottle(), folder.resolve("perfume-bottle.png"));
  }

  private static void write(Scene scene, Path file) throws IOException {
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixel(scene, i % SIDE, i / SIDE).packed();
    }
    Files.write(file, SmallPng.of(pixels, SIDE));
  }

  private static Rgb pixel(Scene scene, int x, int y) {
    Rgb sum = Rgb.BLACK;
    for (int row = 0; row < FINENESS; row++) {
      for (int column = 0; column < FINENESS; column++) {
        double dx = (column + 0.5) / FINENESS;
        double dy = (row + 0.5) / FINENESS;
        sum = sum.plus(scene.at((x + dx) / SIDE, (y + dy) / SIDE));
      }
    }
    return sum.times(1.0 / (FINENESS * FINENESS));
  }
}
