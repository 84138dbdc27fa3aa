/**
 * The screen of sweeps: plan one on the left, watch one on the right.
 *
 * <p>Joins two parts that do not know one another. Only {@link SweepScreen} is for others, and only
 * the wiring uses it.
 */
@NullMarked
package assay.ui.sweep;

import org.jspecify.annotations.NullMarked;
