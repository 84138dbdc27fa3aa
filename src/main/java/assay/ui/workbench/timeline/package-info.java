/**
 * The middle of the workbench: every attempt of the session, newest first, grouped by run.
 *
 * <p>Only {@link Timeline} is for others, and only the workbench uses it.
 */
@NullMarked
package assay.ui.workbench.timeline;

import org.jspecify.annotations.NullMarked;
