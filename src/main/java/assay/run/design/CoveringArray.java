package assay.run.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows of levels in which every two levels of every two axes stand together at least once.
 *
 * <p>Two ways, of which the shorter array is taken. Where the axes are at most one more than the
 * elements of a finite field, its orthogonal array (R. C. Bose, 1938) has each pair once, in q^2
 * rows, which is the least where two axes have q levels; levels that an axis does not have become
 * others. Else, or where levels differ much, rows are built one after the other, each the best of
 * several (after AETG, Cohen and others, 1997). Rows that nobody misses are taken out of both.
 *
 * @param rows a level of each axis, from 0
 */
record CoveringArray(List<int[]> rows) {

  /**
   * The array for axes of these sizes. The same seed gives the same one.
   *
   * @param sizes how many levels each axis has, at least one
   */
  static CoveringArray pairwise(int[] sizes, long seed) {
    if (sizes.length < 2) {
      return new CoveringArray(alone(sizes));
    }
    List<int[]> drawn = spared(PairwiseRows.of(sizes, seed), sizes);
    return new CoveringArray(
        orthogonal(sizes).map(rows -> spared(rows, sizes)).stream()
            .filter(rows -> rows.size() <= drawn.size())
            .findFirst()
            .orElse(drawn));
  }

  private static List<int[]> alone(int[] sizes) {
    return sizes.length == 0
        ? List.of(new int[0])
        : IntStream.range(0, sizes[0]).mapToObj(level -> new int[] {level}).toList();
  }

  private static Optional<List<int[]>> orthogonal(int[] sizes) {
    int levels = Arrays.stream(sizes).max().orElse(1);
    return FiniteField.ofAtLeast(Math.max(levels, sizes.length - 1))
        .map(field -> orthogonal(field, sizes));
  }

  private static List<int[]> orthogonal(FiniteField field, int[] sizes) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < field.size(); i++) {
      for (int j = 0; j < field.size(); j++) {
        int[] row = new int[sizes.length];
        for (int axis = 0; axis < row.length; axis++) {
          int symbol = axis == field.size() ? i : field.plus(field.times(axis, i), j);
          row[axis] = symbol % sizes[axis];
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows without those whose pairs all stand in another one, too. */
  private static List<int[]> spared(List<int[]> rows, int[] sizes) {
    Pairs seen = new Pairs(sizes);
    rows.forEach(seen::add);
    List<int[]> kept = new ArrayList<>();
    for (int[] row : rows) {
      if (seen.hasAllTwice(row)) {
        seen.remove(row);
      } else {
        kept.add(row);
      }
    }
    return kept;
  }
}
