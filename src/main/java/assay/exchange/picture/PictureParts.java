package assay.exchange.picture;

import assay.attempt.ImageType;
import assay.attempt.MetadataKind;
import assay.attempt.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A picture's file, taken apart into what makes the picture and what stands beside it. The picture
 * is never decoded, so whatever is made of the parts shows the same to the last bit.
 */
public final class PictureParts {
  private final ImageType type;
  private final List<Part> parts;

  private PictureParts(ImageType type, List<Part> parts) {
    this.type = type;
    this.parts = parts;
  }

  /**
   * Takes a file apart. Whatever it holds, this does not throw.
   *
   * @return empty if it is of a type that this program cannot take apart, or damaged
   */
  public static Optional<PictureParts> of(ImageType type, byte[] file) {
    Optional<List<Part>> parts =
        switch (type) {
          case JPEG -> JpegParts.of(file);
          case PNG -> PngParts.of(file);
          case WEBP -> WebpParts.of(file);
          case HEIC, HEIF -> Optional.empty();
        };
    return parts.map(found -> new PictureParts(type, found));
  }

  /** Whether files of a type can be taken apart at all. */
  public static boolean knows(ImageType type) {
    return type == ImageType.JPEG || type == ImageType.PNG || type == ImageType.WEBP;
  }

  /** What stands beside the picture, the gravest first; what is inside of it is not looked at. */
  Set<MetadataKind> kinds() {
    Set<MetadataKind> kinds = new TreeSet<>();
    parts.stream().map(Part::kind).forEach(kind -> Optional.ofNullable(kind).ifPresent(kinds::add));
    return kinds;
  }

  /** The first EXIF block, as TIFF; empty if there is none. */
  Optional<ByteBuffer> exif() {
    return contents(MetadataKind.EXIF).stream().findFirst();
  }

  /** The contents of every part of a kind. */
  List<ByteBuffer> contents(MetadataKind kind) {
    return parts.stream().filter(part -> part.kind() == kind).map(Part::content).toList();
  }

  /** Whether anything would be taken out. */
  public boolean hasMetadata() {
    return parts.stream().anyMatch(part -> part.kind() != null);
  }

  /**
   * The file without all that stands beside the picture. The way up and the colour profile stay,
   * since they change what one sees. Taking it apart again finds nothing more.
   */
  public byte[] stripped() {
    int size = parts.stream().mapToInt(part -> part.instead().remaining()).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    parts.forEach(part -> file.put(part.instead().duplicate()));
    return file.array();
  }

  /**
   * A hash of the data that makes the pixels, and of nothing else. It is that of no file: whatever
   * metadata a program writes around the same data, this stays.
   */
  public Sha256 pictureHash() {
    MessageDigest digest = Sha256.digest();
    digest.update(("picture:" + type.mimeType() + ":").getBytes(StandardCharsets.UTF_8));
    parts.stream()
        .filter(part -> part.role() == Part.Role.PICTURE)
        .forEach(part -> digest.update(part.content().duplicate()));
    return Sha256.of(digest);
  }
}
