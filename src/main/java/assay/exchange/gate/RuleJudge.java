package assay.exchange.gate;

import assay.exchange.baseline.CellName;
import assay.exchange.gate.Ground.Lack;
import assay.figures.Stability;
import assay.figures.gate.Standing;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Judges the cells that one gate is about, each by itself. */
final class RuleJudge {
  private final Rule rule;
  private final SweptCells swept;

  RuleJudge(Rule rule, SweptCells swept) {
    this.rule = rule;
    this.swept = swept;
  }

  /** What the gate names and the sweep has not comes first: a gate about nothing is not passed. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>(missing());
    List<CellResult> fitting =
        swept.cells().stream()
            .filter(cell -> rule.selection().takes(cell.cell(), swept.axes()))
            .toList();
    if (fitting.isEmpty() && verdicts.isEmpty()) {
      verdicts.add(lacking(Lack.CELL, rule.name()));
    }
    fitting.forEach(cell -> verdicts.add(verdict(cell)));
    return verdicts;
  }

  private Verdict verdict(CellResult cell) {
    Place place = swept.placeOf(rule.name(), cell);
    Counts counts = cell.counts();
    if (counts.judged() < rule.fewest()) {
      return new Verdict.NotJudged(place, tooFew(Lack.REPEATS, counts, counts, rule.fewest()));
    }
    Ground ground = new Ground.BlockRate(counts, rule.limit());
    Standing standing = rule.limit().of(counts.blocked());
    boolean varies = cell.stability().kind() == Stability.Kind.VARIES;
    if (standing == Standing.BROKEN && varies && rule.varying() == Rule.Varying.SKIP) {
      return new Verdict.Flaky(place, ground, 0);
    }
    return Verdict.of(place, ground, standing, rule.limit().moreRepeats(counts.blocked()));
  }

  /**
   * Too few repeats were judged.
   *
   * @param counts of the cell
   * @param few of which there are too few, be it of the cell or of the cell in the baseline
   */
  static Ground.Lacking tooFew(Lack lack, Counts counts, Counts few, int fewest) {
    return new Ground.Lacking(
        counts,
        lack,
        List.of(
            String.valueOf(few.judged()), String.valueOf(fewest), String.valueOf(few.errors())));
  }

  private List<Verdict> missing() {
    Selection selection = rule.selection();
    List<Verdict> missing = new ArrayList<>();
    named(selection.cases(), Lack.CASE, this::isCase).forEach(missing::add);
    named(selection.tags(), Lack.TAG, this::isTag).forEach(missing::add);
    selection.levels().forEach((axis, levels) -> missing.addAll(missing(axis, levels)));
    return missing;
  }

  private List<Verdict> named(Set<String> names, Lack lack, Predicate<String> isThere) {
    return names.stream()
        .filter(isThere.negate())
        .sorted()
        .map(name -> lacking(lack, name))
        .toList();
  }

  private boolean isCase(String label) {
    return planned(cell -> cell.cell().setting().planned().label().equals(label));
  }

  private boolean isTag(String tag) {
    return planned(cell -> cell.cell().setting().planned().tags().contains(tag));
  }

  private boolean planned(Predicate<CellResult> what) {
    return swept.results().cells().stream().anyMatch(what);
  }

  private List<Verdict> missing(String axis, Set<String> levels) {
    if (Selection.placeOf(swept.axes(), axis) < 0) {
      return List.of(lacking(Lack.AXIS, axis));
    }
    return levels.stream()
        .filter(level -> !planned(c -> Selection.isAt(c.cell(), swept.axes(), axis, level)))
        .sorted()
        .map(level -> lacking(Lack.LEVEL, axis + "=" + level))
        .toList();
  }

  private Verdict lacking(Lack lack, String name) {
    String plain = CellName.plain(name);
    return new Verdict.NotJudged(
        new Place(rule.name(), lack == Lack.CELL ? null : plain, Map.of(), 0),
        new Ground.Lacking(Counts.NONE, lack, List.of(plain)));
  }
}
