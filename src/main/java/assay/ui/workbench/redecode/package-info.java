/**
 * Judging a session's stored answers again, in the workbench: how far it is, and what comes out
 * otherwise.
 *
 * <p>Only {@link Redecoding} is for others, and only the workbench uses it. Nothing here ever
 * changes what is stored.
 */
@NullMarked
package assay.ui.workbench.redecode;

import org.jspecify.annotations.NullMarked;
