package assay.exchange;

import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Finds how many pixels a picture has without decoding any of them. */
public final class PictureHeader {
  private PictureHeader() {}

  /**
   * Reads no further than the header.
   *
   * @return empty if there is no header that makes sense
   */
  public static Optional<PixelSize> size(ImageType type, InputStream in) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mimeType());
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(in)) {
      reader.setInput(input, true, true);
      return Optional.of(new PixelSize(reader.getWidth(0), reader.getHeight(0)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }
}
