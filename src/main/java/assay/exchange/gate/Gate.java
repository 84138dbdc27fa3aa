package assay.exchange.gate;

import assay.exchange.baseline.Baseline;
import assay.run.sweep.SweepResults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gate file that was read.
 *
 * @param name how it is called
 * @param rules its gates, in order; may be empty if it asks for a baseline alone
 * @param baseline how the sweep is held against a baseline; null if it is not
 */
public record Gate(String name, List<Rule> rules, @Nullable BaselineRule baseline) {
  public Gate {
    rules = List.copyOf(rules);
  }

  /** The file of the baseline that the gate file names. */
  public Optional<Path> baselineFile() {
    return Optional.ofNullable(baseline).map(BaselineRule::file);
  }

  /**
   * What a sweep says to it. The same results give the same report.
   *
   * @param frozen the baseline; one that is given though the gate file asks for none is held
   *     against by {@link BaselineRule#USUAL}. Where the file asks for one that is not given, that
   *     is not judged
   */
  public GateReport judge(SweepResults results, Optional<Baseline> frozen) {
    SweptCells cells = SweptCells.of(results);
    List<Verdict> verdicts = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>(cells.warnings());
    rules.forEach(rule -> verdicts.addAll(new RuleJudge(rule, cells).verdicts()));
    BaselineRule asked = baseline == null ? BaselineRule.USUAL : baseline;
    if (frozen.isPresent()) {
      BaselineJudge judge = new BaselineJudge(asked, frozen.get(), cells);
      verdicts.addAll(judge.verdicts());
      warnings.addAll(judge.warnings());
    } else if (baseline != null) {
      verdicts.add(BaselineJudge.without(asked));
    }
    return new GateReport(name, verdicts, warnings, frozen.map(Baseline::head));
  }
}
