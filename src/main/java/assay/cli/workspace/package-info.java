/** Commands about the workspace as a folder: whether it is whole. Knows no other command. */
@NullMarked
package assay.cli.workspace;

import org.jspecify.annotations.NullMarked;
