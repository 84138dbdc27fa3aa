package assay.exchange.intake;

import assay.attempt.Case;
import java.nio.file.Path;
import java.util.List;

/**
 * A case that came of a file.
 *
 * @param row in which row it stands, the first if in several
 * @param tested the case, with what the row declares of it
 * @param pictures where the bytes of its images are, in the same order
 */
public record ImportedCase(
    long row, Case tested, List<Bytes> pictures, Notes notes, Settings settings) {
  public ImportedCase {
    pictures = List.copyOf(pictures);
  }

  /** Where the bytes of a picture are. */
  public sealed interface Bytes {}

  /** In a file. */
  public record InFile(Path file) implements Bytes {}

  /** Here. */
  static final class Held implements Bytes {
    private final byte[] bytes;

    Held(byte[] bytes) {
      this.bytes = bytes;
    }

    /** All of them; not to be changed. */
    byte[] bytes() {
      return bytes;
    }
  }
}
