package assay.exchange.baseline;

import assay.attempt.Secrets;
import assay.exchange.export.XmlText;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a cell is known by across sweeps: numbers change when a plan does, names do not. Made by
 * {@link #plain}.
 *
 * @param label its case
 * @param levels the level of each axis by the name of the axis, in the order of the axes; axes that
 *     stay as the configuration has them are left out
 */
public record CellName(String label, Map<String, String> levels) {
  public CellName {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
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
        named.put(plain(axes.get(i)), plain(levels.get(i)));
      }
    }
    return new CellName(plain(label), named);
  }

  /**
   * A name as it goes into files: without keys and without what XML and JSON cannot say, such as
   * half a character.
   */
  public static String plain(String name) {
    return XmlText.legal(Secrets.masked(name));
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
