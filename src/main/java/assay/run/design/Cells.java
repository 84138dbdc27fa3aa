package assay.run.design;

import assay.attempt.Configuration;
import assay.attempt.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the cells of a sweep. Each case is tried under every combination that the design makes. */
public final class Cells {
  /** In a combination: this axis stays as the configuration has it. */
  private static final int AS_IS = -1;

  /** Axes take effect in so many turns. */
  private static final int TURNS = 3;

  private Cells() {}

  /**
   * The cells, case by case. Combinations that send the same are one cell, under the levels of the
   * first; where that leaves an axis as it is, under the level of another.
   *
   * @param seed for the design that draws
   */
  public static List<Cell> of(
      List<PlannedCase> cases, Configuration base, List<Axis> axes, Design design, long seed) {
    List<Axis> varied = design instanceof Design.FindTheEdge edge ? List.of(axisOf(edge)) : axes;
    List<int[]> combinations = combinations(varied, design, seed);
    Map<List<Object>, Cell> cells = new LinkedHashMap<>();
    for (PlannedCase planned : cases) {
      for (int[] levels : combinations) {
        Setting setting = setting(new Setting(planned, base), varied, levels);
        Cell cell = new Cell(cells.size() + 1, setting, labels(varied, levels));
        cells.merge(
            List.of(setting.planned().tested(), setting.configuration(), setting.later()),
            cell,
            Cells::alsoAt);
      }
    }
    return List.copyOf(cells.values());
  }

  /** The same cell; where it leaves an axis as it is, it has the level that sends the same. */
  private static Cell alsoAt(Cell there, Cell same) {
    List<String> levels = new ArrayList<>(there.levels());
    for (int axis = 0; axis < levels.size(); axis++) {
      if (levels.get(axis).isEmpty()) {
        levels.set(axis, same.levels().get(axis));
      }
    }
    return new Cell(there.number(), there.setting(), levels);
  }

  /**
   * How many combinations a design makes of these axes, before those that send the same are one.
   */
  public static int combinations(List<Axis> axes, Design design) {
    return combinations(axes, design, 0).size();
  }

  private static Axis axisOf(Design.FindTheEdge edge) {
    return new Axis.OfThreshold(
        List.of(edge.category()), Arrays.stream(Threshold.values()).map(Optional::of).toList());
  }

  private static List<int[]> combinations(List<Axis> axes, Design design, long seed) {
    return switch (design) {
      case Design.OneAtATime one -> oneAtATime(axes);
      case Design.EveryCombination every -> every(axes);
      case Design.FindTheEdge edge -> every(axes);
      case Design.Pairwise pairs ->
          CoveringArray.pairwise(axes.stream().mapToInt(Axis::size).toArray(), seed).rows();
    };
  }

  private static List<int[]> oneAtATime(List<Axis> axes) {
    List<int[]> rows = new ArrayList<>();
    int[] base = new int[axes.size()];
    Arrays.fill(base, AS_IS);
    rows.add(base);
    for (int axis = 0; axis < axes.size(); axis++) {
      for (int level = 0; level < axes.get(axis).size(); level++) {
        int[] row = base.clone();
        row[axis] = level;
        rows.add(row);
      }
    }
    return rows;
  }

  /** The last axis varies fastest. */
  private static List<int[]> every(List<Axis> axes) {
    List<int[]> rows = List.of(new int[axes.size()]);
    for (int axis = 0; axis < axes.size(); axis++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] row : rows) {
        for (int level = 0; level < axes.get(axis).size(); level++) {
          int[] next = row.clone();
          next[axis] = level;
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  /**
   * What replaces goes first, then the steps, which stand on it; or they would take back what
   * another axis has added.
   */
  private static Setting setting(Setting base, List<Axis> axes, int[] levels) {
    Setting setting = base;
    for (int turn = 0; turn < TURNS; turn++) {
      setting = changed(setting, axes, levels, turn);
    }
    return setting;
  }

  private static Setting changed(Setting base, List<Axis> axes, int[] levels, int turn) {
    Setting setting = base;
    for (int axis = 0; axis < levels.length; axis++) {
      if (levels[axis] != AS_IS && turnOf(axes.get(axis)) == turn) {
        setting = axes.get(axis).at(setting, levels[axis]);
      }
    }
    return setting;
  }

  private static int turnOf(Axis axis) {
    return switch (axis) {
      case Axis.OfPrompt prompt -> 0;
      case Axis.OfImages images -> 0;
      case Axis.OfSteps steps -> 1;
      case Axis.OfThreshold threshold -> 2;
      case Axis.OfModel model -> 2;
      case Axis.OfEndpoint endpoint -> 2;
      case Axis.OfAspectRatio ratio -> 2;
      case Axis.OfSize size -> 2;
      case Axis.OfEditing editing -> 2;
      case Axis.OfFragment fragment -> 2;
    };
  }

  private static List<String> labels(List<Axis> axes, int[] levels) {
    List<String> labels = new ArrayList<>();
    for (int axis = 0; axis < levels.length; axis++) {
      labels.add(levels[axis] == AS_IS ? "" : axes.get(axis).label(levels[axis]));
    }
    return labels;
  }
}
