package assay.exchange.gate;

import assay.exchange.baseline.CellName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict is about.
 *
 * @param gate which gate of the file
 * @param label the case; null if it is about no single case
 * @param levels the level of each axis; empty if it is about no single configuration
 * @param cell the number of the cell in the sweep; 0 if it is about no single cell
 */
public record Place(String gate, @Nullable String label, Map<String, String> levels, int cell) {
  /** The name of a gate that comes of a baseline, for each cell. */
  public static final String BASELINE = "baseline";

  /** Of the one over all cases. */
  public static final String ALL_CASES = "baseline, all cases";

  /** Of the one about reasons that the baseline has never seen. */
  public static final String NEW_REASONS = "new reasons";

  static Place of(String gate, CellName name, int cell) {
    return new Place(gate, name.label(), name.levels(), cell);
  }

  static Place ofGate(String gate) {
    return new Place(gate, null, Map.of(), 0);
  }

  /** The cell or the levels on one line; the gate alone if it is about neither. */
  public String line() {
    if (label != null) {
      return new CellName(label, levels).line();
    }
    return levels.isEmpty() ? gate : CellName.line(levels);
  }
}
