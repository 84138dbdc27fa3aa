/**
 * Reads requests as the service does: its fields and nothing else, its errors in its own words.
 *
 * <p>For the simulator alone. An implementation of its own, so that a mistake of the program's
 * sending side cannot hide behind the same mistake here. Images are hashed as they pass and never
 * kept. Knows no socket and judges nothing.
 */
@NullMarked
package assay.simulator.request;

import org.jspecify.annotations.NullMarked;
