/** How the records of the core stand as plain trees, for every file format that keeps them. */
@NullMarked
package assay.attempt.tree;

import org.jspecify.annotations.NullMarked;
