package assay.exchange.intake;

import assay.attempt.Declaration.Minors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a row, before it is judged.
 *
 * @param row which it is, from 1
 * @param declared what the row says of itself, as a tree of maps, lists and plain values: red-team
 *     material is told by it
 * @param skipped why no case can come of it; empty if one can
 * @param content what it holds, as far as it could be read
 * @param lost the names of what it holds and a case has no room for
 */
record Found(
    long row, Map<?, ?> declared, Optional<Skipped> skipped, Content content, List<String> lost) {
  Found {
    lost = List.copyOf(lost);
  }

  /**
   * What a row holds.
   *
   * @param prompt null if there is none
   * @param pictures in their order
   * @param minors what it answers to the question for minors
   * @param rightsConfirmed whether it says that the pictures may be used
   * @param settings what a plan can say beside the case
   */
  record Content(
      @Nullable String prompt,
      List<Picture> pictures,
      Minors minors,
      boolean rightsConfirmed,
      Notes notes,
      Settings settings) {
    static final Content NONE =
        new Content(null, List.of(), Minors.NOT_STATED, false, Notes.NONE, Settings.NONE);

    Content {
      pictures = List.copyOf(pictures);
    }
  }

  /** A picture that a row names or holds. */
  sealed interface Picture {}

  /** One in a file, named from the folder of the file that is read. */
  record Named(String path) implements Picture {}

  /** One whose bytes stand in the row as Base64. */
  record Inline(String base64) implements Picture {}

  /** One of which the hash stands there alone. */
  record Hashed(String sha256) implements Picture {}

  /** One that lies elsewhere. */
  record Elsewhere() implements Picture {}
}
