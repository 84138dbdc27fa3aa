package assay.exchange.baseline;

import assay.attempt.Secrets;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a cell is known by across sweeps: numbers change when a plan does, names do not. Holds
 * nothing that looks like a key.
 *
 * @param label its case
 * @param levels the level of each axis by the name of the axis, in the order of the axes; axes that
 *     stay as the configuration has them are left out
 */
public record CellName(String label, Map<String, String> levels) {
  public CellName {
    levels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** The name of a cell of a sweep with these axes. */
  public static CellName of(Cell cell, List<String> axes) {
    PlannedCase planned = cell.setting().planned();
    return of(planned.label(), axes, cell.levels());
  }

  static CellName of(String label, List<String> axes, List<String> levels) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < axes.size() && i < levels.size(); i++) {
      if (!levels.get(i).isEmpty()) {
        named.put(Secrets.masked(axes.get(i)), Secrets.masked(levels.get(i)));
      }
    }
    return new CellName(Secrets.masked(label), named);
  }

  /** On one line: {@code knife · model=a, imageSize=1K}. */
  public String line() {
    return levels.isEmpty() ? label : label + " · " + line(levels);
  }

  /** Levels on one line. */
  public static String line(Map<String, String> levels) {
    return levels.entrySet().stream()
        .map(level -> level.getKey() + "=" + level.getValue())
        .collect(Collectors.joining(", "));
  }
}
