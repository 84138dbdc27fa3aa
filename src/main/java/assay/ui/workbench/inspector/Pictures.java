package assay.ui.workbench.inspector;

import assay.attempt.Sha256;
import assay.run.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.scene.image.Image;

/** Reads pictures for the screen. Blocks; for background threads. */
final class Pictures {
  private Pictures() {}

  /**
   * The picture, scaled down to this width unless it is 0; its thumbnail where this toolkit cannot
   * read it; empty if nothing can.
   */
  static Optional<Image> read(Blobs blobs, Sha256 sha256, double width) {
    try (InputStream in = blobs.read(sha256)) {
      Image image = new Image(in, width, 0, true, true);
      return image.isError() ? thumbnail(blobs, sha256) : Optional.of(image);
    } catch (IOException e) {
      throw new UncheckedIOException("An image could not be closed", e);
    }
  }

  private static Optional<Image> thumbnail(Blobs blobs, Sha256 sha256) {
    return blobs.thumbnail(sha256).map(png -> new Image(new ByteArrayInputStream(png)));
  }
}
