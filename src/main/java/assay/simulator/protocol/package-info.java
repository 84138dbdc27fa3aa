/**
 * The words of the protocol: models, categories, thresholds, what was asked, and why a request is
 * not answered.
 *
 * <p>For the simulator alone. Knows no socket and no JSON reader.
 */
@NullMarked
package assay.simulator.protocol;

import org.jspecify.annotations.NullMarked;
