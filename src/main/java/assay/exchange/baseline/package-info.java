/**
 * What came of a sweep, frozen under a name in a small file, so that later sweeps can be held
 * against it. A file that is read is hostile: its size, its numbers and its hash are checked before
 * anything is taken.
 *
 * <p>Uses the core and {@code exchange} alone; front ends may use it.
 */
@NullMarked
package assay.exchange.baseline;

import org.jspecify.annotations.NullMarked;
