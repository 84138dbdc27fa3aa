/**
 * Sends sweeps: hands out turns, keeps the pace and the limits, takes in what comes, and goes on
 * where a program left off.
 *
 * <p>Its one door is {@link assay.run.sweep.work.Sweeps}. Sends through {@link assay.run.Submit}
 * alone, which asks the conduct rules. Front ends may use it; no adapter has to.
 */
@NullMarked
package assay.run.sweep.work;

import org.jspecify.annotations.NullMarked;
