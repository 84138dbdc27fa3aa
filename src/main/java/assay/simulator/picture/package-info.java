/**
 * Draws the simulator's pictures: a landscape from a seed, marked SIMULATED, as a PNG that is
 * written row by row.
 *
 * <p>For the simulator alone. Uses neither a toolkit nor fonts nor files, so that it works on any
 * machine; no picture ever stands in memory as a whole.
 */
@NullMarked
package assay.simulator.picture;

import org.jspecify.annotations.NullMarked;
