package assay.exchange.picture;

import assay.attempt.ImageType;
import assay.attempt.MetadataKind;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what stands in a picture's file beside the picture. The library that reads EXIF gets no
 * more than that block, and only one of a size that cameras write; what it cannot read is still
 * named by its kind. Never throws.
 */
public final class MetadataReading {
  private static final int LARGEST_BLOCK = 1 << 20;

  private MetadataReading() {}

  /** The metadata of a file that was taken apart. */
  public static PictureMetadata of(PictureParts parts) {
    Metadata metadata = new Metadata();
    parts
        .exif()
        .filter(block -> block.remaining() <= LARGEST_BLOCK)
        .ifPresent(block -> quietly(() -> new ExifReader().extract(reader(block), metadata)));
    boolean placeInXmp =
        parts.contents(MetadataKind.XMP).stream().anyMatch(MetadataReading::namesPlace);
    return found(parts.kinds(), fields(metadata), placeInXmp);
  }

  /** The metadata of a file that cannot be taken apart, such as HEIC, as far as it is found. */
  public static PictureMetadata of(ImageType type, byte[] file) {
    boolean isHeif = type == ImageType.HEIC || type == ImageType.HEIF;
    Metadata metadata = new Metadata();
    if (isHeif) {
      quietly(
          () ->
              HeifMetadataReader.readMetadata(new ByteArrayInputStream(file))
                  .getDirectories()
                  .forEach(metadata::addDirectory));
    }
    return found(Set.of(), fields(metadata), false);
  }

  private static ExifFields fields(Metadata metadata) {
    try {
      return new ExifFields(metadata);
    } catch (RuntimeException e) {
      log(e);
      return new ExifFields(new Metadata());
    }
  }

  private static PictureMetadata found(
      Set<MetadataKind> parts, ExifFields exif, boolean placeInXmp) {
    Set<MetadataKind> kinds = new TreeSet<>(parts);
    add(kinds, MetadataKind.EXIF, exif.isThere());
    add(kinds, MetadataKind.GPS, exif.hasPlace() || placeInXmp);
    add(kinds, MetadataKind.THUMBNAIL, exif.hasThumbnail());
    return new PictureMetadata(
        kinds, exif.fields(), Math.max(0, exif.entries() - exif.fields().size()));
  }

  private static void add(Set<MetadataKind> kinds, MetadataKind kind, boolean isThere) {
    if (isThere) {
      kinds.add(kind);
    }
  }

  /** The names of XMP's EXIF schema stand there as plain text. */
  private static boolean namesPlace(ByteBuffer xmp) {
    String text = StandardCharsets.ISO_8859_1.decode(xmp.duplicate()).toString();
    return text.contains("GPSLatitude") || text.contains("GPSLongitude");
  }

  private static ByteArrayReader reader(ByteBuffer block) {
    byte[] bytes = new byte[block.remaining()];
    block.duplicate().get(bytes);
    return new ByteArrayReader(bytes);
  }

  /** A block may be made to break a reader; then there is less to tell, and nothing else. */
  private static void quietly(Reading reading) {
    try {
      reading.read();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      log(e);
    }
  }

  private static void log(Throwable e) {
    System.getLogger(MetadataReading.class.getName())
        .log(Level.DEBUG, "A block of metadata cannot be read: {0}", e.getClass());
  }

  /** Reads something that may be broken. */
  @FunctionalInterface
  private interface Reading {
    void read() throws IOException;
  }
}
