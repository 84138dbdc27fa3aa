/**
 * Finds what may be said of a sweep. Pure: the same results give the same findings. Front ends and
 * adapters may use it.
 */
@NullMarked
package assay.run.sweep.finding;

import org.jspecify.annotations.NullMarked;
