/**
 * The workbench: compose a case, see its attempts on the timeline, look into one.
 *
 * <p>Joins three parts that do not know one another. Only {@link WorkbenchScreen} is for others.
 */
@NullMarked
package assay.ui.workbench;

import org.jspecify.annotations.NullMarked;
