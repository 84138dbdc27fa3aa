/**
 * Reads requests as the Gemini API does: its fields and nothing else, its errors in its own words.
 *
 * <p>For the simulator alone. An implementation of its own, so that a mistake of the program's
 * sending side cannot hide behind the same mistake here. Knows no socket and judges nothing.
 */
@NullMarked
package assay.simulator.protocol;

import org.jspecify.annotations.NullMarked;
