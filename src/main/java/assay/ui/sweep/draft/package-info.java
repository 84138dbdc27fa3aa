/**
 * A sweep while it is being planned: what was chosen and typed, what plan that makes, and what it
 * would take. Knows nothing of how it is shown.
 *
 * <p>Used by the planning side of the screen of sweeps alone.
 */
@NullMarked
package assay.ui.sweep.draft;

import org.jspecify.annotations.NullMarked;
