package assay.attempt;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a person says of an outcome. It stands beside the attempt, which never changes; the newest
 * by its time is the one that counts.
 *
 * @param attempt which attempt it is about
 * @param verdict the judgement
 * @param note in the person's words; may be empty
 * @param at when it was given
 * @param author who gave it, as they call themselves; empty for whoever works in the workspace
 */
public record Review(UUID attempt, Verdict verdict, String note, Instant at, String author) {
  /** What is missing is empty: earlier versions had no author. */
  public Review {
    note = Objects.requireNonNullElse(note, "");
    author = Objects.requireNonNullElse(author, "");
  }

  /** A review of whoever works in the workspace. */
  public Review(UUID attempt, Verdict verdict, String note, Instant at) {
    this(attempt, verdict, note, at, "");
  }

  /** What a person says of an outcome. */
  public enum Verdict {
    CORRECT_BLOCK,
    FALSE_POSITIVE,
    CORRECT_PASS,
    MISSED,
    UNSURE
  }
}
