package assay.run.sweep.finding;

import assay.attempt.Threshold;
import assay.figures.Rate;
import assay.figures.compare.CasePair;
import assay.figures.compare.Comparing;
import assay.figures.compare.Comparison;
import assay.figures.finding.AxisFinding;
import assay.figures.finding.CaseFinding;
import assay.figures.finding.CaseFinding.LevelRate;
import assay.figures.finding.LevelFinding;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each axis of a sweep does. Of an axis the cells count that have a level of it; what other
 * axes vary meanwhile is put together, since every design has it as often everywhere, or leaves it
 * as it is.
 */
public final class SweepFindings {
  private static final Rate NOTHING = new Rate(0, 0);

  private final SweepResults results;

  private SweepFindings(SweepResults results) {
    this.results = results;
  }

  /** The findings of a sweep, axis by axis. Draws with the sweep's seed. */
  public static List<AxisFinding> of(SweepResults results) {
    List<String> axes = results.sweep().head().layout().axes();
    List<AxisFinding> findings = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      findings.add(new SweepFindings(results).axis(axes.get(axis), axis));
    }
    return findings;
  }

  private AxisFinding axis(String name, int axis) {
    Map<String, Map<String, Rate>> byCase = byCase(axis);
    List<String> levels = levels(byCase);
    boolean edge = results.sweep().head().layout().design() == Sweep.DesignKind.FIND_THE_EDGE;
    return new AxisFinding(
        name,
        edge ? List.of() : comparisons(byCase, levels),
        byCase.entrySet().stream()
            .map(entry -> caseFinding(entry.getKey(), entry.getValue(), levels))
            .toList());
  }

  /** How often each level blocked each case, in the order in which both came. */
  private Map<String, Map<String, Rate>> byCase(int axis) {
    Map<String, Map<String, Rate>> byCase = new LinkedHashMap<>();
    for (CellResult result : results.cells()) {
      String level = result.cell().levels().get(axis);
      if (!level.isEmpty()) {
        byCase
            .computeIfAbsent(
                result.cell().setting().planned().label(), label -> new LinkedHashMap<>())
            .merge(level, result.blocked(), SweepFindings::plus);
      }
    }
    return byCase;
  }

  private static Rate plus(Rate one, Rate other) {
    return new Rate(one.hits() + other.hits(), one.total() + other.total());
  }

  private static List<String> levels(Map<String, Map<String, Rate>> byCase) {
    return byCase.values().stream().flatMap(rates -> rates.keySet().stream()).distinct().toList();
  }

  private List<LevelFinding> comparisons(
      Map<String, Map<String, Rate>> byCase, List<String> levels) {
    if (levels.size() < 2) {
      return List.of();
    }
    String from = reference(levels);
    List<String> others = levels.stream().filter(level -> !level.equals(from)).toList();
    List<Comparison> compared =
        Comparison.adjusted(
            others.stream().map(to -> Comparing.of(pairs(byCase, from, to), seed())).toList());
    List<LevelFinding> findings = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      findings.add(new LevelFinding(from, others.get(i), compared.get(i)));
    }
    return findings;
  }

  private long seed() {
    return results.sweep().course().sampling().seed();
  }

  /** The loosest threshold there is; of another axis the level that was declared first. */
  private static String reference(List<String> levels) {
    return levels.stream()
        .map(Threshold::ofWireName)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(Threshold::name)
        .orElse(levels.getFirst());
  }

  private static List<CasePair> pairs(
      Map<String, Map<String, Rate>> byCase, String from, String to) {
    return byCase.values().stream()
        .map(
            rates ->
                new CasePair(rates.getOrDefault(from, NOTHING), rates.getOrDefault(to, NOTHING)))
        .toList();
  }

  private CaseFinding caseFinding(String label, Map<String, Rate> rates, List<String> levels) {
    Map<Threshold, Rate> thresholds = new LinkedHashMap<>();
    rates.forEach(
        (level, rate) ->
            Threshold.ofWireName(level).ifPresent(known -> thresholds.put(known, rate)));
    return new CaseFinding(
        label,
        levels.stream()
            .map(level -> new LevelRate(level, rates.getOrDefault(level, NOTHING)))
            .toList(),
        Edges.of(thresholds, results.sweep()),
        Edges.violations(thresholds));
  }
}
