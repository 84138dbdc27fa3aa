/**
 * What can be said of an axis of a sweep: whether its levels do anything, to which cases, and from
 * which threshold on a case is blocked. Facts for sentences; {@code run.sweep.finding} finds them.
 */
@NullMarked
package assay.figures.finding;

import org.jspecify.annotations.NullMarked;
