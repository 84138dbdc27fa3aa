package assay.ui.workbench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Small pictures that differ. */
public final class Drawn {
  private Drawn() {}

  /** A PNG of 3 by 2 pixels; another number gives another picture. */
  public static byte[] png(int number) {
    BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(1, 1, 0x336600 + number);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in a file. */
  public static Path file(Path folder, String name, int number) {
    try {
      return Files.write(folder.resolve(name), png(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
