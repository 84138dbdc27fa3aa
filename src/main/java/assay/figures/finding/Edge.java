package assay.figures.finding;

import assay.attempt.Threshold;
import java.util.Optional;

/**
 * Where a case begins to be blocked more often than not.
 *
 * @param kind what is known
 * @param passes the strictest threshold that lets it through; of {@link Kind#OUT_OF_ORDER} the
 *     stricter one that does
 * @param blocks the loosest threshold that blocks it
 */
public record Edge(Kind kind, Optional<Threshold> passes, Optional<Threshold> blocks) {
  /** What is known. */
  public enum Kind {
    /**
     * It begins to be blocked at {@link Edge#blocks}, and the threshold before that lets it
     * through.
     */
    FOUND,
    /** No threshold blocks it. */
    NEVER,
    /** Every threshold blocks it. */
    ALWAYS,
    /** It lies between the two, where nothing could be decided or nothing was asked. */
    BETWEEN,
    /** A stricter threshold lets through what a looser one blocks. */
    OUT_OF_ORDER
  }
}
