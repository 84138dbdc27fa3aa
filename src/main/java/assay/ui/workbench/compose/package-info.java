/**
 * The left part of the workbench: reference images, prompt, thresholds, output options, submit.
 *
 * <p>Only {@link Compose} is for others, and only the workbench uses it.
 */
@NullMarked
package assay.ui.workbench.compose;

import org.jspecify.annotations.NullMarked;
