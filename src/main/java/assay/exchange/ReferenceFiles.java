package assay.exchange;

import assay.attempt.Answer.StoredImage;
import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import assay.attempt.ReferenceImage;
import assay.attempt.ReferenceImage.Origin;
import assay.attempt.Sha256;
import assay.exchange.picture.MetadataReading;
import assay.exchange.picture.PictureMetadata;
import assay.exchange.picture.PictureParts;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures in as reference images, as they are or without their metadata. What a picture is,
 * its first bytes say, never its name; it is read once, and nothing of one that is refused goes to
 * the blobs.
 *
 * <p>Safe for many threads; every call blocks. {@link assay.run.StoreFailure} comes from the blobs.
 */
public final class ReferenceFiles {
  /** More pixels than any camera makes; such a picture is made to fill a memory. */
  public static final long MOST_PIXELS = 150_000_000;

  private static final int LONGEST_NAME = 120;

  private final Blobs blobs;
  private final boolean stripping;

  /** Takes pictures into these blobs, as they are. */
  public ReferenceFiles(Blobs blobs) {
    this(blobs, false);
  }

  /**
   * Takes pictures into these blobs.
   *
   * @param stripping whether metadata is taken out of them first; the files as they came are then
   *     not kept
   */
  public ReferenceFiles(Blobs blobs, boolean stripping) {
    this.blobs = blobs;
    this.stripping = stripping;
  }

  /** What came of taking a picture. */
  public sealed interface Result {
    /**
     * It lies with the blobs.
     *
     * @param metadata what the file holds, or held before it was taken out
     */
    record Taken(ReferenceImage image, PictureMetadata metadata) implements Result {}

    /**
     * It cannot be sent.
     *
     * @param textKey the key of the sentence that says why and what would do
     * @param arguments for the sentence, the picture's name first
     */
    record Refused(String textKey, List<String> arguments) implements Result {
      public Refused {
        arguments = List.copyOf(arguments);
      }

      /** The sentence. */
      public String words(Texts texts) {
        return texts.of(textKey, arguments.toArray());
      }
    }
  }

  /** Takes the picture in a file. */
  public Result take(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    if (!Files.isRegularFile(file)) {
      return refused("no-file", name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return take(name, in);
    } catch (IOException e) {
      return refused("unreadable", name);
    }
  }

  /** Takes a picture that has no file, such as a pasted one. */
  public Result take(String name, byte[] bytes) {
    try {
      return take(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      return refused("unreadable", name);
    }
  }

  /**
   * Takes a picture from a stream, which is read to its end and not closed.
   *
   * @throws IOException if the stream cannot be read
   */
  public Result take(String name, InputStream in) throws IOException {
    byte[] head = in.readNBytes(ImageType.MAGIC_LENGTH);
    if (head.length == 0) {
      return refused("empty", name);
    }
    Optional<ImageType> type = ImageType.ofMagic(head);
    if (type.isEmpty()) {
      return refused("no-picture", name);
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    byte[] file = whole.readNBytes((int) ReferenceImage.MOST_BYTES + 1);
    return take(shortened(name), type.get(), file);
  }

  /**
   * Takes the file of an image again from the blobs, as it is or without its metadata.
   *
   * @return refused if the file was never kept, or is gone
   */
  public Result again(ReferenceImage image) {
    try (InputStream in = blobs.read(image.original())) {
      return take(image.name(), in);
    } catch (IOException | StoreFailure e) {
      return refused("unreadable", image.name());
    }
  }

  private Result take(String name, ImageType type, byte[] file) throws IOException {
    Optional<PixelSize> size =
        type.canBeShown()
            ? PictureHeader.size(type, new ByteArrayInputStream(file))
            : Optional.empty();
    Optional<PictureParts> parts = PictureParts.of(type, file);
    Optional<Result> refusal =
        sizeRefusal(name, type, file, size).or(() -> stripRefusal(name, type, parts));
    return refusal.isPresent() ? refusal.get() : taken(name, type, file, size.orElse(null), parts);
  }

  private static Optional<Result> sizeRefusal(
      String name, ImageType type, byte[] file, Optional<PixelSize> size) {
    if (file.length > ReferenceImage.MOST_BYTES) {
      String most = String.valueOf(ReferenceImage.MOST_BYTES / 1_000_000);
      return Optional.of(refused("too-large", name, most));
    }
    if (type.canBeShown() && size.isEmpty()) {
      return Optional.of(refused("damaged", name, type.name()));
    }
    return size.filter(s -> s.pixels() > MOST_PIXELS)
        .map(s -> refused("too-many-pixels", name, sides(s)));
  }

  /** Who asks for metadata to be taken out never gets it sent. */
  private Optional<Result> stripRefusal(String name, ImageType type, Optional<PictureParts> parts) {
    String why = PictureParts.knows(type) ? "strip-damaged" : "not-strippable";
    return stripping && parts.isEmpty()
        ? Optional.of(refused(why, name, type.name()))
        : Optional.empty();
  }

  private Result taken(
      String name,
      ImageType type,
      byte[] file,
      @Nullable PixelSize size,
      Optional<PictureParts> parts)
      throws IOException {
    PictureMetadata found =
        parts.map(MetadataReading::of).orElseGet(() -> MetadataReading.of(type, file));
    Optional<byte[]> stripped =
        parts.filter(p -> stripping && p.hasMetadata()).map(PictureParts::stripped);
    Origin origin =
        new Origin(
            parts.map(PictureParts::pictureHash).orElse(null),
            stripped.isPresent() ? Sha256.of(file) : null,
            stripped.isPresent() ? List.copyOf(found.kinds()) : List.of());
    StoredImage stored = stored(stripped.orElse(file));
    return new Result.Taken(
        new ReferenceImage(name, stored.sha256(), type, stored.bytes(), size, origin), found);
  }

  private StoredImage stored(byte[] bytes) throws IOException {
    try (Blobs.Sink sink = blobs.open()) {
      sink.write(bytes);
      return sink.keep();
    }
  }

  private static String sides(PixelSize size) {
    return size.width() + " × " + size.height();
  }

  /** The end of a name says more than its middle. */
  private static String shortened(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "");
    return plain.length() <= LONGEST_NAME
        ? plain
        : plain.substring(0, LONGEST_NAME - 20) + "…" + plain.substring(plain.length() - 19);
  }

  private static Result refused(String why, String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of(shortened(name)));
    arguments.addAll(List.of(more));
    return new Result.Refused("exchange.reference." + why, arguments);
  }
}
