package assay.ui;

import assay.attempt.Sha256;
import assay.run.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * The workspace's images for the screen, read beside the screen's thread and remembered as long as
 * they are likely to be seen again. On the screen's thread.
 */
public final class Pictures {
  private static final int REMEMBERED = 300;

  private final Blobs blobs;
  private final Background background;
  private final Map<Sha256, Image> recent = new LinkedHashMap<>(64, 0.75f, true);

  /** Pictures of these images. */
  public Pictures(Blobs blobs, Background background) {
    this.blobs = blobs;
    this.background = background;
  }

  /** Hands over the small picture, at once if it is remembered; never if it cannot be shown. */
  public void thumbnail(Sha256 sha256, Consumer<Image> receiver) {
    Image known = recent.get(sha256);
    if (known != null) {
      receiver.accept(known);
    } else {
      background.run(
          () -> small(sha256), image -> image.ifPresent(i -> remember(sha256, i, receiver)));
    }
  }

  /**
   * Hands over the picture itself; empty if nothing can show it.
   *
   * @param width scaled down to this many pixels, or as it is for 0
   */
  public void whole(Sha256 sha256, double width, Consumer<Optional<Image>> receiver) {
    background.run(() -> large(sha256, width), receiver);
  }

  private Optional<Image> large(Sha256 sha256, double width) {
    try (InputStream in = blobs.read(sha256)) {
      Image image = new Image(in, width, 0, true, true);
      return image.isError() ? small(sha256) : Optional.of(image);
    } catch (IOException e) {
      throw new UncheckedIOException("An image could not be closed", e);
    }
  }

  private Optional<Image> small(Sha256 sha256) {
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
