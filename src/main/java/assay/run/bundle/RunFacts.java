package assay.run.bundle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a run.
 *
 * @param number in its session, from 1
 * @param repeats how many it was to have
 * @param openedAt when it was opened
 * @param purpose why it goes below the session's standard threshold; null if none was said
 */
public record RunFacts(
    UUID id, UUID session, int number, int repeats, Instant openedAt, @Nullable String purpose) {}
