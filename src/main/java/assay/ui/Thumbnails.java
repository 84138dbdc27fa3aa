package assay.ui;

import assay.attempt.Sha256;
import assay.run.Blobs;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Small pictures of images, read beside the screen's thread and remembered as long as they are
 * likely to be seen again. On the screen's thread.
 */
public final class Thumbnails {
  private static final int REMEMBERED = 300;

  private final Blobs blobs;
  private final Background background;
  private final Map<Sha256, Image> recent = new LinkedHashMap<>(64, 0.75f, true);

  /** Thumbnails of these images. */
  public Thumbnails(Blobs blobs, Background background) {
    this.blobs = blobs;
    this.background = background;
  }

  /** Hands over the small picture, at once if it is remembered; never if it cannot be shown. */
  public void get(Sha256 sha256, Consumer<Image> receiver) {
    Image known = recent.get(sha256);
    if (known != null) {
      receiver.accept(known);
    } else {
      background.run(
          () -> read(sha256), image -> image.ifPresent(i -> remember(sha256, i, receiver)));
    }
  }

  private Optional<Image> read(Sha256 sha256) {
    return blobs.thumbnail(sha256).map(png -> new Image(new ByteArrayInputStream(png)));
  }

  private void remember(Sha256 sha256, Image image, Consumer<Image> receiver) {
    recent.put(sha256, image);
    if (recent.size() > REMEMBERED) {
      recent.remove(recent.keySet().iterator().next());
    }
    receiver.accept(image);
  }
}
