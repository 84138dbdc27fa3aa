package assay.ui.sweep.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid.
 *
 * @param label its level
 * @param entries its cells by the level of their column
 */
record GridRow(String label, Map<String, CellEntry> entries) {
  GridRow {
    entries = Map.copyOf(entries);
  }

  /** The cell in a column; null if there is none. */
  @Nullable CellEntry at(String column) {
    return entries.get(column);
  }
}
