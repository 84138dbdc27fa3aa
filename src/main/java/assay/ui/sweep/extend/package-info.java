/**
 * Going on with a sweep with more: repeats, money, levels of what it varies, and cases. Makes the
 * plan again from what is kept of the sweep.
 *
 * <p>Used by the watching side of the screen of sweeps alone. Sends nothing by itself.
 */
@NullMarked
package assay.ui.sweep.extend;

import org.jspecify.annotations.NullMarked;
