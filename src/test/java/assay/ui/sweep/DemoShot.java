package assay.ui.sweep;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Writes a picture of a window where {@code -Ddemo.shot=} says, and closes it. */
final class DemoShot {
  private DemoShot() {}

  static void take(Stage stage) {
    String file = System.getProperty("demo.shot", "");
    if (file.isEmpty()) {
      return;
    }
    WritableImage image = stage.getScene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(picture, "png", Path.of(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.close();
  }
}
