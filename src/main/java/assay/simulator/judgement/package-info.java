/**
 * Decides what comes of a request: by published rules and draws that the seed fixes.
 *
 * <p>For the simulator alone. Pure: the same seed, case and ask give the same draw, and a threshold
 * can turn a picture into a SAFETY block and nothing else into anything. Knows no socket and no
 * JSON answer.
 */
@NullMarked
package assay.simulator.judgement;

import org.jspecify.annotations.NullMarked;
