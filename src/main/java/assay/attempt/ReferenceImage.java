package assay.attempt;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image that goes with the prompt. Its bytes lie with the blobs, under its hash.
 *
 * @param name the file's name as the tester knows it, without its folder
 * @param sha256 of the bytes that are sent
 * @param type what its first bytes say that it is
 * @param bytes how large it is, in bytes
 * @param size in pixels; null where this program cannot read it
 * @param origin what is known of it beside the bytes that are sent
 */
public record ReferenceImage(
    String name,
    Sha256 sha256,
    ImageType type,
    long bytes,
    @Nullable PixelSize size,
    Origin origin) {
  /** How many references one prompt may have (Vertex AI "Image understanding", Pro: 14). */
  public static final int MOST_PER_PROMPT = 14;

  /** How large one inline image may be, in bytes (Vertex AI "Image understanding": 7 MB). */
  public static final long MOST_BYTES = 7_000_000;

  /** Of an image that was stored before its origin was, nothing is known of it. */
  public ReferenceImage {
    origin = Objects.requireNonNullElse(origin, Origin.UNKNOWN);
  }

  /** An image of which nothing is known beside its bytes. */
  public ReferenceImage(
      String name, Sha256 sha256, ImageType type, long bytes, @Nullable PixelSize size) {
    this(name, sha256, type, bytes, size, Origin.UNKNOWN);
  }

  /**
   * What is known of an image beside the bytes that are sent.
   *
   * @param picture the hash of the picture's data alone, which stays the same whatever metadata
   *     stands around it; no blob has it. Null where it cannot be told
   * @param strippedFrom the hash of the file whose metadata was taken out; null if it is sent as it
   *     came
   * @param stripped what was taken out, the gravest first
   */
  public record Origin(
      @Nullable Sha256 picture, @Nullable Sha256 strippedFrom, List<MetadataKind> stripped) {
    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin(null, null, List.of());

    public Origin {
      stripped = stripped == null ? List.of() : List.copyOf(stripped);
    }

    /** Whether metadata was taken out before it is sent. */
    public boolean isStripped() {
      return strippedFrom != null;
    }
  }

  /** The hash of the file that it came from. */
  public Sha256 original() {
    return Objects.requireNonNullElse(origin.strippedFrom, sha256);
  }

  /** What tells this picture from others, with its metadata or without. */
  public Sha256 identity() {
    return Objects.requireNonNullElse(origin.picture, original());
  }
}
