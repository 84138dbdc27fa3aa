package assay.exchange.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of reading a file, and what did not.
 *
 * @param format the name of its form
 * @param counts how many rows became what
 * @param skipped of how many rows no case came, by the reason
 * @param markers by which fields red-team material was told, and in how many rows; {@code *} is the
 *     name of the file
 * @param notTaken how many rows hold something of this name that a case has no room for
 */
public record LossReport(
    String format,
    Counts counts,
    Map<Skipped, Integer> skipped,
    Map<String, Integer> markers,
    Map<String, Integer> notTaken) {
  public LossReport {
    Map<Skipped, Integer> reasons = new EnumMap<>(Skipped.class);
    reasons.putAll(skipped);
    skipped = Collections.unmodifiableMap(reasons);
    markers = Collections.unmodifiableMap(new TreeMap<>(markers));
    notTaken = Collections.unmodifiableMap(new TreeMap<>(notTaken));
  }

  /**
   * How many rows became what: rows are cases, duplicates, and what was skipped.
   *
   * @param duplicates rows that hold a case, with its settings, which an earlier row held
   */
  public record Counts(int rows, int cases, int duplicates) {}

  /** How many rows were skipped, for whatever reason. */
  public int allSkipped() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
