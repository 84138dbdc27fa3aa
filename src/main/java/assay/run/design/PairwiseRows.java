package assay.run.design;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Builds a covering array row by row, each row the one of several that covers the most. */
final class PairwiseRows {
  private static final int CANDIDATES = 40;

  private final int[] sizes;
  private final Pairs pairs;
  private final RandomGenerator random;

  private PairwiseRows(int[] sizes, RandomGenerator random) {
    this.sizes = sizes;
    this.pairs = new Pairs(sizes);
    this.random = random;
  }

  /** All rows. */
  static List<int[]> of(int[] sizes, long seed) {
    PairwiseRows building = new PairwiseRows(sizes, Draws.of(seed));
    List<int[]> rows = new ArrayList<>();
    while (building.pairs.missing() > 0) {
      int[] row = building.best();
      building.pairs.add(row);
      rows.add(row);
    }
    return rows;
  }

  private int[] best() {
    int[] best = candidate();
    int most = gain(best);
    for (int i = 1; i < CANDIDATES; i++) {
      int[] row = candidate();
      int gain = gain(row);
      if (gain > most) {
        best = row;
        most = gain;
      }
    }
    return best;
  }

  /** Begins with two levels that are missing together, then takes the axes in a drawn order. */
  private int[] candidate() {
    int[] row = new int[sizes.length];
    List<Integer> chosen = new ArrayList<>();
    begin(row, chosen);
    for (int axis : drawnOrder()) {
      if (!chosen.contains(axis)) {
        row[axis] = level(row, chosen, axis);
        chosen.add(axis);
      }
    }
    return row;
  }

  private void begin(int[] row, List<Integer> chosen) {
    for (int axis : drawnOrder()) {
      for (int other : drawnOrder()) {
        if (axis != other && beginWith(row, axis, other)) {
          chosen.add(axis);
          chosen.add(other);
          return;
        }
      }
    }
  }

  private boolean beginWith(int[] row, int axis, int other) {
    int from = random.nextInt(sizes[axis]);
    for (int i = 0; i < sizes[axis]; i++) {
      int level = (from + i) % sizes[axis];
      for (int otherLevel = 0; otherLevel < sizes[other]; otherLevel++) {
        if (!pairs.has(axis, level, other, otherLevel)) {
          row[axis] = level;
          row[other] = otherLevel;
          return true;
        }
      }
    }
    return false;
  }

  /** The level that covers the most with what is chosen; the first of a drawn start. */
  private int level(int[] row, List<Integer> chosen, int axis) {
    int from = random.nextInt(sizes[axis]);
    int best = from;
    int most = -1;
    for (int i = 0; i < sizes[axis]; i++) {
      int level = (from + i) % sizes[axis];
      int gain =
          (int) chosen.stream().filter(other -> !pairs.has(axis, level, other, row[other])).count();
      if (gain > most) {
        most = gain;
        best = level;
      }
    }
    return best;
  }

  private int gain(int[] row) {
    int gain = 0;
    for (int axis = 0; axis < row.length; axis++) {
      for (int other = 0; other < axis; other++) {
        gain += pairs.has(axis, row[axis], other, row[other]) ? 0 : 1;
      }
    }
    return gain;
  }

  private List<Integer> drawnOrder() {
    return Draws.shuffled(IntStream.range(0, sizes.length).boxed().toList(), random);
  }
}
