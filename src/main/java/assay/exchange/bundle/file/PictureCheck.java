package assay.exchange.bundle.file;

import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import assay.exchange.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Whether bytes may go as a picture: its first bytes name a type that the models take or make, and
 * its header tells sensible dimensions. No pixel is decoded. What has a type that this program
 * cannot show is looked at no further, since nobody decodes it.
 */
public final class PictureCheck {
  private PictureCheck() {}

  /** The bytes of a picture, from the first, as often as they are asked for. */
  public interface Source {
    /**
     * The caller closes it.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;
  }

  /**
   * Looks at the first bytes and the header.
   *
   * @throws IOException if the bytes cannot be read
   */
  public static boolean passes(Source picture, Limits limits) throws IOException {
    Optional<ImageType> type;
    try (InputStream in = picture.open()) {
      type = ImageType.ofMagic(in.readNBytes(ImageType.MAGIC_LENGTH));
    }
    if (type.isEmpty()) {
      return false;
    }
    if (!type.get().canBeShown()) {
      return true;
    }
    try (InputStream in = picture.open()) {
      return PictureHeader.size(type.get(), in)
          .filter(size -> isSensible(size, limits))
          .isPresent();
    }
  }

  private static boolean isSensible(PixelSize size, Limits limits) {
    return size.width() > 0
        && size.height() > 0
        && Math.max(size.width(), size.height()) <= limits.picture().side()
        && (long) size.width() * size.height() <= limits.picture().pixels();
  }
}
