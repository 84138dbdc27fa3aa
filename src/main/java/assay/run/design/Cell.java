package assay.run.design;

import java.util.List;

/**
 * One case under one configuration in a sweep; its repeats are its sample.
 *
 * @param number in the sweep, from 1
 * @param setting what its repeats send
 * @param levels what each axis' level is called, in the order of the axes; of a design that leaves
 *     an axis as it is, empty there
 */
public record Cell(int number, Setting setting, List<String> levels) {
  public Cell {
    levels = List.copyOf(levels);
  }
}
