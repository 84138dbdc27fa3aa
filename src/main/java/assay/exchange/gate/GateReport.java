package assay.exchange.gate;

import assay.exchange.baseline.Baseline;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep says to a gate file.
 *
 * @param name how the gate file is called
 * @param verdicts gate by gate in the order of the file, each over its cells in their order; those
 *     of the baseline after them
 * @param warnings what a reader should know besides
 * @param baseline what it was held against; empty if nothing
 */
public record GateReport(
    String name, List<Verdict> verdicts, List<Warning> warnings, Optional<Baseline.Head> baseline) {
  /** The exit code if no gate is missed and all could be judged. */
  public static final int PASSED = 0;

  /** If a gate is missed. */
  public static final int MISSED = 1;

  /** If no gate is missed, but something could not be judged. */
  public static final int NOT_JUDGED = 3;

  public GateReport {
    verdicts = List.copyOf(verdicts);
    warnings = List.copyOf(warnings);
  }

  /** How many verdicts are of this kind. */
  public int count(Verdict.Kind kind) {
    return (int) verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
  }

  /** What a program ends with: 0, 1 or 3. Flaky cells change nothing. */
  public int exitCode() {
    if (count(Verdict.Kind.MISSED) > 0) {
      return MISSED;
    }
    return count(Verdict.Kind.NOT_JUDGED) > 0 ? NOT_JUDGED : PASSED;
  }

  /** What should be known of a cell. */
  public List<Warning> warningsOf(int cell) {
    return warnings.stream().filter(warning -> warning.cell() == cell).toList();
  }
}
