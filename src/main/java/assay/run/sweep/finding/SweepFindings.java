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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each axis of a sweep does. Two levels are held against each other over what both were tried
 * with: the same case at the same levels of all other axes, which are put together for each case.
 * What only one of them was tried with tells nothing of them, as in most of a pairwise design.
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
    Map<String, Map<String, Map<List<String>, Rate>>> byCase = byCase(axis);
    List<String> levels = levels(byCase);
    boolean edge = design() == Sweep.DesignKind.FIND_THE_EDGE;
    return new AxisFinding(
        name,
        edge ? List.of() : comparisons(byCase, levels),
        byCase.entrySet().stream()
            .map(entry -> caseFinding(entry.getKey(), entry.getValue(), levels))
            .toList());
  }

  private Sweep.DesignKind design() {
    return results.sweep().head().layout().design();
  }

  /** By case and level, how often it was blocked beside which levels of the other axes. */
  private Map<String, Map<String, Map<List<String>, Rate>>> byCase(int axis) {
    Map<String, Map<String, Map<List<String>, Rate>>> byCase = new LinkedHashMap<>();
    for (CellResult result : results.cells()) {
      String level = result.cell().levels().get(axis);
      if (!level.isEmpty()) {
        byCase
            .computeIfAbsent(
                result.cell().setting().planned().label(), label -> new LinkedHashMap<>())
            .computeIfAbsent(level, key -> new LinkedHashMap<>())
            .merge(others(result, axis), result.blocked(), SweepFindings::plus);
      }
    }
    return byCase;
  }

  /** One at a time leaves the other axes as they are. */
  private List<String> others(CellResult result, int axis) {
    if (design() == Sweep.DesignKind.ONE_AT_A_TIME) {
      return List.of();
    }
    List<String> others = new ArrayList<>(result.cell().levels());
    others.remove(axis);
    return others;
  }

  private static Rate plus(Rate one, Rate other) {
    return new Rate(one.hits() + other.hits(), one.total() + other.total());
  }

  private static List<String> levels(Map<String, Map<String, Map<List<String>, Rate>>> byCase) {
    return byCase.values().stream().flatMap(rates -> rates.keySet().stream()).distinct().toList();
  }

  private List<LevelFinding> comparisons(
      Map<String, Map<String, Map<List<String>, Rate>>> byCase, List<String> levels) {
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
      Map<String, Map<String, Map<List<String>, Rate>>> byCase, String from, String to) {
    return byCase.values().stream()
        .map(
            rates -> {
              Set<List<String>> common = common(rates, List.of(from, to));
              return new CasePair(over(rates, from, common), over(rates, to, common));
            })
        .toList();
  }

  /** Beside which levels of the other axes all of these levels were judged. */
  private static Set<List<String>> common(
      Map<String, Map<List<String>, Rate>> rates, List<String> levels) {
    Set<List<String>> common =
        new LinkedHashSet<>(rates.getOrDefault(levels.getFirst(), Map.of()).keySet());
    for (String level : levels) {
      Map<List<String>, Rate> there = rates.getOrDefault(level, Map.of());
      common.removeIf(others -> there.getOrDefault(others, NOTHING).total() == 0);
    }
    return common;
  }

  private static Rate over(
      Map<String, Map<List<String>, Rate>> rates, String level, Set<List<String>> others) {
    Map<List<String>, Rate> there = rates.getOrDefault(level, Map.of());
    return others.stream()
        .map(other -> there.getOrDefault(other, NOTHING))
        .reduce(NOTHING, SweepFindings::plus);
  }

  /**
   * The rates of a case; where the edge was sought or one axis varies, each level by itself, else
   * over what all levels that were judged were tried with.
   */
  private CaseFinding caseFinding(
      String label, Map<String, Map<List<String>, Rate>> rates, List<String> levels) {
    List<String> judged =
        levels.stream()
            .filter(
                level ->
                    rates.getOrDefault(level, Map.of()).values().stream()
                        .anyMatch(rate -> rate.total() > 0))
            .toList();
    Set<List<String>> common = judged.isEmpty() ? Set.of() : common(rates, judged);
    Map<Threshold, Rate> thresholds = new LinkedHashMap<>();
    for (String level : judged) {
      Threshold.ofWireName(level)
          .ifPresent(known -> thresholds.put(known, over(rates, level, common)));
    }
    return new CaseFinding(
        label,
        levels.stream().map(level -> new LevelRate(level, over(rates, level, common))).toList(),
        Edges.of(thresholds, results.sweep()),
        Edges.violations(thresholds));
  }
}
