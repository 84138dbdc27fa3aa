package assay.run.design;

/** How often every two levels of every two axes stand together in some rows. */
final class Pairs {
  private final int[] first;
  private final int levels;
  private final int[] counts;
  private int missing;

  /**
   * @param sizes how many levels each axis has
   */
  Pairs(int[] sizes) {
    this.first = new int[sizes.length];
    int sum = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      first[axis] = sum;
      for (int other = 0; other < axis; other++) {
        missing += sizes[axis] * sizes[other];
      }
      sum += sizes[axis];
    }
    this.levels = sum;
    this.counts = new int[sum * sum];
  }

  private int place(int axis, int level, int other, int otherLevel) {
    return (first[axis] + level) * levels + first[other] + otherLevel;
  }

  /** How many pairs stand in no row. */
  int missing() {
    return missing;
  }

  /** Whether these two levels stand together in a row. */
  boolean has(int axis, int level, int other, int otherLevel) {
    return counts[place(axis, level, other, otherLevel)] > 0;
  }

  void add(int[] row) {
    for (int axis = 0; axis < row.length; axis++) {
      for (int other = 0; other < axis; other++) {
        missing -= has(axis, row[axis], other, row[other]) ? 0 : 1;
        counts[place(axis, row[axis], other, row[other])]++;
        counts[place(other, row[other], axis, row[axis])]++;
      }
    }
  }

  void remove(int[] row) {
    for (int axis = 0; axis < row.length; axis++) {
      for (int other = 0; other < axis; other++) {
        counts[place(axis, row[axis], other, row[other])]--;
        counts[place(other, row[other], axis, row[axis])]--;
        missing += has(axis, row[axis], other, row[other]) ? 0 : 1;
      }
    }
  }

  /** Whether every pair of a row that was added stands in another row, too. */
  boolean hasAllTwice(int[] row) {
    for (int axis = 0; axis < row.length; axis++) {
      for (int other = 0; other < axis; other++) {
        if (counts[place(axis, row[axis], other, row[other])] < 2) {
          return false;
        }
      }
    }
    return true;
  }
}
