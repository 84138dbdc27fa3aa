/**
 * The commands that bring attempts out of a workspace and into it: bundles, reviews, and files for
 * other tools.
 */
@NullMarked
package assay.cli.bundle;

import org.jspecify.annotations.NullMarked;
