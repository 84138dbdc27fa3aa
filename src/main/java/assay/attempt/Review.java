package assay.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person says of an outcome. It stands beside the attempt, which never changes; the newest
 * is the one that counts.
 *
 * @param attempt which attempt it is about
 * @param verdict the judgement
 * @param note in the person's words; may be empty
 * @param at when it was given
 */
public record Review(UUID attempt, Verdict verdict, String note, Instant at) {
  /** What a person says of an outcome. */
  public enum Verdict {
    CORRECT_BLOCK,
    FALSE_POSITIVE,
    CORRECT_PASS,
    MISSED,
    UNSURE
  }
}
