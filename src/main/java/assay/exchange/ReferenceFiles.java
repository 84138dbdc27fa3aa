package assay.exchange;

import assay.attempt.Answer.StoredImage;
import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import assay.attempt.ReferenceImage;
import assay.run.Blobs;
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

/**
 * Takes pictures in as reference images. What a picture is, its first bytes say, never its name; it
 * is read once, as a stream, into the blobs, and nothing stays there of one that is refused.
 *
 * <p>Safe for many threads; every call blocks. {@link assay.run.StoreFailure} comes from the blobs.
 */
public final class ReferenceFiles {
  /** More pixels than any camera makes; such a picture is made to fill a memory. */
  public static final long MOST_PIXELS = 150_000_000;

  private static final int LONGEST_NAME = 120;

  private final Blobs blobs;

  /** Takes pictures into these blobs. */
  public ReferenceFiles(Blobs blobs) {
    this.blobs = blobs;
  }

  /** What came of taking a picture. */
  public sealed interface Result {
    /** It lies with the blobs. */
    record Taken(ReferenceImage image) implements Result {}

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
    return take(shortened(name), type.get(), whole);
  }

  private Result take(String name, ImageType type, InputStream whole) throws IOException {
    try (Blobs.Sink sink = blobs.open()) {
      CopyingStream copying = new CopyingStream(whole, sink, ReferenceImage.MOST_BYTES);
      Optional<PixelSize> size =
          type.canBeShown() ? PictureHeader.size(type, copying) : Optional.empty();
      copying.drain();
      if (copying.isOverflowing()) {
        return refused("too-large", name, String.valueOf(ReferenceImage.MOST_BYTES / 1_000_000));
      }
      if (type.canBeShown() && size.isEmpty()) {
        return refused("damaged", name, type.name());
      }
      if (size.isPresent() && size.get().pixels() > MOST_PIXELS) {
        return refused("too-many-pixels", name, sides(size.get()));
      }
      StoredImage stored = sink.keep();
      return new Result.Taken(
          new ReferenceImage(name, stored.sha256(), type, stored.bytes(), size.orElse(null)));
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
