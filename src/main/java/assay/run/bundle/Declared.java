package assay.run.bundle;

import assay.run.sweep.Sweep;
import java.time.Instant;

/**
 * What was declared of a sweep at a time: when it was opened, and when it was extended.
 *
 * @param at when
 * @param layout what was varied
 * @param course how it was sent from then on
 */
public record Declared(Instant at, Sweep.Layout layout, Sweep.Course course) {}
