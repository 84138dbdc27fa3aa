/**
 * The axes of a sweep for which the table of thresholds has no place: listed, taken out, and made
 * of what a person types and picks. Used by the planning of sweeps alone. Nothing here writes or
 * changes a word of a prompt.
 */
@NullMarked
package assay.ui.sweep.axes;

import org.jspecify.annotations.NullMarked;
