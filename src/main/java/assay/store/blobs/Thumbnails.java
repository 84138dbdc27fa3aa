package assay.store.blobs;

import assay.attempt.ImageType;
import assay.run.Thumbnailer;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes small pictures of large ones without ever holding the large one: the reader skips rows and
 * columns down to about twice the size wanted, and the rest is averaged.
 *
 * <p>A picture is hostile input: its type is told by its first bytes, its size is checked before
 * anything is decoded, and whatever a decoder throws means that there is no thumbnail.
 */
final class Thumbnails {
  /** How long the longer side of a thumbnail is at most, in pixels. */
  static final int SIDE = 256;

  private static final int LONGEST_SIDE = 30_000;
  private static final long MOST_PIXELS = 200_000_000;

  /** The WebP decoder holds a picture and its file whole: so many bytes for each pixel. */
  private static final int WEBP_BYTES_PER_PIXEL = 16;

  private static final long MOST_WEBP_PIXELS = 20_000_000;
  private static final long MOST_WEBP_BYTES = 32_000_000;

  private Thumbnails() {}

  /** The thumbnail of an image file as a PNG; empty if it cannot be read as a picture. */
  static Optional<byte[]> of(Path image) {
    return of(new ImageFile(image));
  }

  /** The thumbnail of an image, wherever it lies; the same. */
  static Optional<byte[]> of(Thumbnailer.Source image) {
    try {
      return decode(image).map(Thumbnails::png);
    } catch (IOException | RuntimeException e) {
      System.getLogger(Thumbnails.class.getName())
          .log(Level.DEBUG, "No thumbnail of {0}: {1}", image, e);
      return Optional.empty();
    }
  }

  /** An image in a file of its own. */
  private record ImageFile(Path path) implements Thumbnailer.Source {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long bytes() {
      return path.toFile().length();
    }
  }

  private static Optional<BufferedImage> decode(Thumbnailer.Source image) throws IOException {
    Optional<ImageType> type = type(image);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    return switch (type.get()) {
      case PNG, JPEG ->
          decode(image, ImageIO.getImageReadersByMIMEType(type.get().mimeType()).next());
      case WEBP -> decodeWebp(image);
      case HEIC, HEIF -> Optional.empty();
    };
  }

  private static Optional<BufferedImage> decode(Thumbnailer.Source image, ImageReader reader)
      throws IOException {
    try (InputStream bytes = image.open();
        ImageInputStream in = seekable(image, bytes)) {
      return decode(in, reader, MOST_PIXELS);
    }
  }

  private static ImageInputStream seekable(Thumbnailer.Source image, InputStream bytes)
      throws IOException {
    return image instanceof ImageFile file
        ? new FileImageInputStream(file.path().toFile())
        : new MemoryCacheImageInputStream(bytes);
  }

  /** The plug-in is named here, since whether a scan finds it depends on who asks first. */
  private static Optional<BufferedImage> decodeWebp(Thumbnailer.Source image) throws IOException {
    long heap = Runtime.getRuntime().maxMemory();
    if (image.bytes() > Math.min(MOST_WEBP_BYTES, heap / WEBP_BYTES_PER_PIXEL)) {
      return Optional.empty();
    }
    ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
    try (InputStream bytes = image.open();
        WholeInput in = new WholeInput(bytes.readAllBytes())) {
      return decode(in, reader, Math.min(MOST_WEBP_PIXELS, heap / WEBP_BYTES_PER_PIXEL));
    }
  }

  private static Optional<BufferedImage> decode(
      ImageInputStream in, ImageReader reader, long mostPixels) throws IOException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      int longer = Math.max(width, height);
      if (longer > LONGEST_SIDE || (long) width * height > mostPixels) {
        return Optional.empty();
      }
      int step = Math.max(1, longer / (2 * SIDE));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(within(reader.read(0, param), SIDE));
    } finally {
      reader.dispose();
    }
  }

  private static Optional<ImageType> type(Thumbnailer.Source image) throws IOException {
    try (InputStream in = image.open()) {
      return ImageType.ofMagic(in.readNBytes(ImageType.MAGIC_LENGTH));
    }
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The picture, no larger than this on its longer side and never larger than it was, by the mean
   * of the pixels that fall together. By hand, since AWT's graphics would wake a second window
   * toolkit beside JavaFX.
   */
  private static BufferedImage within(BufferedImage source, int side) {
    int longer = Math.max(source.getWidth(), source.getHeight());
    double scale = Math.min(1, (double) side / longer);
    int width = scaled(source.getWidth(), scale);
    int height = scaled(source.getHeight(), scale);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      int top = y * source.getHeight() / height;
      int bottom = Math.max(top + 1, (y + 1) * source.getHeight() / height);
      int[] band =
          source.getRGB(0, top, source.getWidth(), bottom - top, null, 0, source.getWidth());
      small.setRGB(0, y, width, 1, row(band, source.getWidth(), width), 0, width);
    }
    return small;
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }

  private static int[] row(int[] band, int bandWidth, int width) {
    int[] row = new int[width];
    for (int x = 0; x < width; x++) {
      int left = x * bandWidth / width;
      row[x] = mean(band, bandWidth, left, Math.max(left + 1, (x + 1) * bandWidth / width));
    }
    return row;
  }

  /** The mean of a block, each colour weighed by how opaque its pixel is. */
  private static int mean(int[] band, int bandWidth, int left, int right) {
    long alpha = 0;
    long red = 0;
    long green = 0;
    long blue = 0;
    int count = 0;
    for (int start = 0; start < band.length; start += bandWidth) {
      for (int x = left; x < right; x++) {
        int pixel = band[start + x];
        int opacity = pixel >>> 24;
        alpha += opacity;
        red += (long) opacity * (pixel >> 16 & 0xff);
        green += (long) opacity * (pixel >> 8 & 0xff);
        blue += (long) opacity * (pixel & 0xff);
        count++;
      }
    }
    if (alpha == 0) {
      return 0;
    }
    return (int) (alpha / count) << 24
        | (int) (red / alpha) << 16
        | (int) (green / alpha) << 8
        | (int) (blue / alpha);
  }

  /**
   * A file in memory with a few zeros behind it. The WebP decoder looks ahead of what it needs, and
   * goes on for minutes after an {@link java.io.EOFException}; any other exception ends it.
   */
  private static final class WholeInput extends ImageInputStreamImpl {
    private static final int ZEROS = 64;

    private final byte[] bytes;

    WholeInput(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
    }

    /** Always as many as are asked for, since a number that is cut in two counts as the end. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      checkEnd();
      bitOffset = 0;
      int there = (int) Math.max(0, Math.min(length, bytes.length - streamPos));
      System.arraycopy(bytes, (int) (there == 0 ? 0 : streamPos), target, offset, there);
      Arrays.fill(target, offset + there, offset + length, (byte) 0);
      streamPos += length;
      return length;
    }

    private void checkEnd() throws IOException {
      if (streamPos >= bytes.length + ZEROS) {
        throw new IIOException("The picture breaks off");
      }
    }
  }
}
