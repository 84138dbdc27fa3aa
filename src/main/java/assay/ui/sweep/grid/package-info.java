/**
 * What came of a sweep, cell by cell: as a grid of two things that varied, and as a table.
 *
 * <p>Knows no sweep: the watching side of the screen fills it and asks what was selected.
 */
@NullMarked
package assay.ui.sweep.grid;

import org.jspecify.annotations.NullMarked;
