/**
 * Planning a sweep: what varies, by which design, how often, how fast and within what limits, and
 * what all of it will take.
 *
 * <p>Only {@link Planning} is for others, and only the screen of sweeps uses it.
 */
@NullMarked
package assay.ui.sweep.plan;

import org.jspecify.annotations.NullMarked;
