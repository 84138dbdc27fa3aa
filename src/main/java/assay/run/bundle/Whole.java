package assay.run.bundle;

import assay.attempt.Attempt;

/**
 * An attempt with all that was sent and came.
 *
 * @param raw what a reader made of the bodies plays no part: it is read again
 */
public record Whole(Attempt attempt, Attempt.Raw raw) {}
