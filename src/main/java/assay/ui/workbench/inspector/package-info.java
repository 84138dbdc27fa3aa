/**
 * The right part of the workbench: one attempt in full.
 *
 * <p>Only {@link Inspector} is for others, and only the workbench uses it.
 */
@NullMarked
package assay.ui.workbench.inspector;

import org.jspecify.annotations.NullMarked;
