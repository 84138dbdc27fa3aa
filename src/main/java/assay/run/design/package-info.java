/**
 * What a sweep tries: its cases, the axes that vary, the cells that a design makes of them, and the
 * order in which they are sent.
 *
 * <p>Pure: the same plan and the same seed give the same cells in the same order. Sends nothing,
 * knows no file and no clock; {@code run} alone may use it, and screens and commands to show it.
 */
@NullMarked
package assay.run.design;

import org.jspecify.annotations.NullMarked;
