package assay.exchange.gate;

import assay.attempt.Outcome;
import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.baseline.CellName;
import assay.exchange.gate.BaselineRule.NewReasons;
import assay.exchange.gate.Ground.Lack;
import assay.figures.compare.Comparing;
import assay.figures.compare.Comparison;
import assay.figures.gate.Standing;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a sweep against a baseline. */
final class BaselineJudge {
  /** Of the draws in a comparison, which do not touch the interval that is used here. */
  private static final long SEED = 1;

  /** What an attempt ends in that says nothing about how the service judges. */
  private static final Set<String> NO_JUDGEMENT =
      Arrays.stream(Outcome.Kind.values())
          .filter(kind -> !kind.bearsVerdict() || kind == Outcome.Kind.IMAGE)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final BaselineRule rule;
  private final Baseline baseline;
  private final SweptCells swept;
  private final Set<String> known;

  BaselineJudge(BaselineRule rule, Baseline baseline, SweptCells swept) {
    this.rule = rule;
    this.baseline = baseline;
    this.swept = swept;
    this.known = baseline.reasons();
  }

  /** The verdict where the baseline is not there. */
  static Verdict without(BaselineRule rule) {
    String file = rule.file() == null ? "" : String.valueOf(rule.file().getFileName());
    return lacking(Lack.BASELINE, file);
  }

  private static Verdict lacking(Lack lack, String about) {
    return new Verdict.NotJudged(
        Place.ofGate(Place.BASELINE), new Ground.Lacking(Counts.NONE, lack, List.of(about)));
  }

  List<Verdict> verdicts() {
    if (baseline.head().simulated() != swept.results().simulated()) {
      return List.of(lacking(Lack.SAME_KIND, baseline.head().name()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    swept.cells().forEach(cell -> verdicts.add(verdict(cell)));
    verdicts.addAll(overAllCases());
    if (rule.newReasons() == NewReasons.MISS) {
      swept.cells().forEach(cell -> verdicts.add(reasonVerdict(cell)));
    }
    return verdicts;
  }

  private Verdict verdict(CellResult cell) {
    Place place = swept.placeOf(Place.BASELINE, cell);
    Optional<Ground.Lacking> lacking = lacking(cell);
    if (lacking.isPresent()) {
      return new Verdict.NotJudged(place, lacking.get());
    }
    Ground.Drift drift = drift(cell);
    Standing standing = rule.margin().of(drift.wrong());
    return Verdict.of(place, drift, standing, rule.margin().moreRepeats(drift.wrong()));
  }

  private Optional<Ground.Lacking> lacking(CellResult cell) {
    Counts counts = cell.counts();
    Optional<Counts> before = baseline.of(swept.nameOf(cell));
    if (before.isEmpty()) {
      List<String> name = List.of(baseline.head().name());
      return Optional.of(new Ground.Lacking(counts, Lack.CELL_IN_BASELINE, name));
    }
    if (counts.judged() < rule.fewest()) {
      return Optional.of(RuleJudge.tooFew(Lack.REPEATS, counts, counts, rule.fewest()));
    }
    return before
        .filter(then -> then.judged() < rule.fewest())
        .map(then -> RuleJudge.tooFew(Lack.REPEATS_IN_BASELINE, counts, then, rule.fewest()));
  }

  private Ground.Drift drift(CellResult cell) {
    boolean toBeBlocked = cell.cell().setting().planned().expected() == Expected.BLOCKED;
    Counts before = baseline.of(swept.nameOf(cell)).orElse(Counts.NONE);
    return new Ground.Drift(cell.counts(), before, toBeBlocked, rule.margin());
  }

  /** For each configuration under which at least two cases can be compared. */
  private List<Verdict> overAllCases() {
    Map<Map<String, String>, List<Ground.Drift>> byLevels = new LinkedHashMap<>();
    for (CellResult cell : swept.cells()) {
      if (lacking(cell).isEmpty()) {
        byLevels
            .computeIfAbsent(swept.nameOf(cell).levels(), levels -> new ArrayList<>())
            .add(drift(cell));
      }
    }
    return byLevels.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> overAllCases(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Verdict overAllCases(Map<String, String> levels, List<Ground.Drift> drifts) {
    Comparison comparison = Comparing.of(drifts.stream().map(Ground.Drift::wrong).toList(), SEED);
    Ground.AllCases ground =
        new Ground.AllCases(
            sum(drifts),
            drifts.size(),
            comparison.effect(),
            comparison.theseCases().interval(),
            rule.margin());
    Standing standing = rule.margin().of(ground.worsening(), ground.interval());
    return Verdict.of(new Place(Place.ALL_CASES, null, levels, 0), ground, standing, 0);
  }

  private static Counts sum(List<Ground.Drift> drifts) {
    Counts sum = Counts.NONE;
    for (Ground.Drift drift : drifts) {
      sum = plus(sum, drift.counts());
    }
    return sum;
  }

  private static Counts plus(Counts a, Counts b) {
    Map<String, Integer> reasons = new LinkedHashMap<>(a.reasons());
    b.reasons().forEach((reason, n) -> reasons.merge(reason, n, Integer::sum));
    return new Counts(
        a.shown() + b.shown(),
        a.bySetting() + b.bySetting(),
        a.otherFilter() + b.otherFilter(),
        a.errors() + b.errors(),
        reasons);
  }

  private Verdict reasonVerdict(CellResult cell) {
    Place place = swept.placeOf(Place.NEW_REASONS, cell);
    Counts counts = cell.counts();
    List<String> fresh = fresh(cell);
    if (!fresh.isEmpty()) {
      return new Verdict.Missed(place, new Ground.NewReasons(counts, fresh));
    }
    return counts.judged() < rule.fewest()
        ? new Verdict.NotJudged(
            place, RuleJudge.tooFew(Lack.REPEATS, counts, counts, rule.fewest()))
        : new Verdict.Passed(place, new Ground.NewReasons(counts, fresh));
  }

  /** What no cell of the baseline has given; errors and pictures are no reasons. */
  private List<String> fresh(CellResult cell) {
    return cell.counts().reasons().keySet().stream()
        .map(CellName::plain)
        .filter(reason -> !known.contains(reason) && !NO_JUDGEMENT.contains(reason))
        .sorted()
        .toList();
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    String name = baseline.head().name();
    if (!baseline.head().plan().equals(Baselines.planHash(swept.results().sweep()))) {
      warnings.add(Warning.ofSweep(Warning.Kind.OTHER_PLAN, name));
    }
    List<CellName> names = swept.results().cells().stream().map(swept::nameOf).toList();
    for (CellName gone : baseline.without(names)) {
      warnings.add(Warning.ofSweep(Warning.Kind.GONE, name, gone.line()));
    }
    if (baseline.head().simulated() == swept.results().simulated()) {
      swept.cells().forEach(cell -> addTo(warnings, cell));
    }
    return warnings;
  }

  private void addTo(List<Warning> warnings, CellResult cell) {
    int number = cell.cell().number();
    String name = swept.nameOf(cell).line();
    List<String> fresh = fresh(cell);
    if (rule.newReasons() == NewReasons.WARN && !fresh.isEmpty()) {
      List<String> about = List.of(name, String.join(", ", fresh));
      warnings.add(new Warning(Warning.Kind.NEW_REASONS, number, about));
    }
    if (lacking(cell).isEmpty() && isWorse(drift(cell))) {
      warnings.add(new Warning(Warning.Kind.WORSE, number, List.of(name)));
    }
  }

  private boolean isWorse(Ground.Drift drift) {
    return drift.interval().low() > 0 && rule.margin().of(drift.wrong()) != Standing.BROKEN;
  }
}
