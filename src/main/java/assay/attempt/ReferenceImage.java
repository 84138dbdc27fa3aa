package assay.attempt;

import org.jspecify.annotations.Nullable;

/**
 * An image that goes with the prompt. Its bytes lie with the blobs, under its hash.
 *
 * @param name the file's name as the tester knows it, without its folder
 * @param sha256 of its bytes
 * @param type what its first bytes say that it is
 * @param bytes how large it is, in bytes
 * @param size in pixels; null where this program cannot read it
 */
public record ReferenceImage(
    String name, Sha256 sha256, ImageType type, long bytes, @Nullable PixelSize size) {
  /** How many references one prompt may have (Vertex AI "Image understanding", Pro: 14). */
  public static final int MOST_PER_PROMPT = 14;

  /** How large one inline image may be, in bytes (Vertex AI "Image understanding": 7 MB). */
  public static final long MOST_BYTES = 7_000_000;
}
