/**
 * Batches: many requests under one name, whose answers are to be asked for later.
 *
 * <p>For the simulator alone. Keeps the answers as trees, or in a temporary file, with their
 * pictures yet to be drawn. Knows no socket and no other time than that of the clock that it is
 * given.
 */
@NullMarked
package assay.simulator.batch;

import org.jspecify.annotations.NullMarked;
