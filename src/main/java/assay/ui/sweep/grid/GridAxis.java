package assay.ui.sweep.grid;

import java.util.List;

/**
 * One thing that varies, in words.
 *
 * @param index 0 for the case, then the axes in their order
 * @param name what it is called
 * @param levels each once, in the order of the cells
 */
public record GridAxis(int index, String name, List<String> levels) {
  public GridAxis {
    levels = List.copyOf(levels);
  }
}
