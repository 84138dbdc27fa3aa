/**
 * Bundles in the workbench: what goes into one with its preview, and what is said of one that is
 * open.
 *
 * <p>Only {@link BundleExporting} and {@link BundleFacts} are for others, and only the workbench
 * uses them.
 */
@NullMarked
package assay.ui.workbench.bundle;

import org.jspecify.annotations.NullMarked;
