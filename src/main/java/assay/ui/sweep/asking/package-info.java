/**
 * What conduct asks before a sweep is sent or extended, put to a person case by case, and what the
 * answers make of the plan.
 *
 * <p>Used by the screen of sweeps alone. Sends nothing.
 */
@NullMarked
package assay.ui.sweep.asking;

import org.jspecify.annotations.NullMarked;
