package assay.exchange.report;

import assay.exchange.baseline.CellName;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.GateWords;
import assay.exchange.gate.Place;
import assay.exchange.gate.Verdict;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.SweepResults;
import assay.text.FigureWords;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes test cases of verdicts, or of cells where no gate was asked. */
final class JunitCases {
  private final SweepResults results;
  private final Texts texts;
  private final GateWords words;
  private final FigureWords figures;
  private final Map<Integer, CellResult> cells;

  JunitCases(SweepResults results, Texts texts) {
    this.results = results;
    this.texts = texts;
    this.words = new GateWords(texts);
    this.figures = new FigureWords(texts);
    this.cells =
        results.cells().stream()
            .collect(Collectors.toMap(cell -> cell.cell().number(), cell -> cell));
  }

  List<JunitCase> of(Optional<GateReport> gate) {
    return gate.map(
            report -> report.verdicts().stream().map(verdict -> of(report, verdict)).toList())
        .orElseGet(() -> results.cells().stream().map(this::of).toList());
  }

  private JunitCase of(GateReport report, Verdict verdict) {
    Place place = verdict.place();
    List<String> details = new ArrayList<>(List.of(words.sentence(verdict)));
    details.addAll(lines(verdict.ground().counts()));
    if (cells.containsKey(place.cell())) {
      details.add(stability(cells.get(place.cell())));
      report.warningsOf(place.cell()).stream().map(words::warning).forEach(details::add);
    }
    return new JunitCase(
        place.gate(),
        place.line(),
        resultOf(verdict),
        verdict.kind().name(),
        words.kind(verdict.kind()) + ": " + words.sentence(verdict),
        text(details));
  }

  private static JunitCase.Result resultOf(Verdict verdict) {
    return switch (verdict.kind()) {
      case PASSED -> JunitCase.Result.PASSED;
      case MISSED -> JunitCase.Result.FAILURE;
      case FLAKY -> JunitCase.Result.SKIPPED;
      case NOT_JUDGED -> JunitCase.Result.ERROR;
    };
  }

  /** Without a gate nothing is asked, so that nothing fails; what was not judged is an error. */
  private JunitCase of(CellResult cell) {
    boolean judged = cell.counts().judged() > 0;
    List<String> details = new ArrayList<>(List.of(figures.rate(cell.blocked())));
    details.addAll(lines(cell.counts()));
    details.add(stability(cell));
    return new JunitCase(
        results.sweep().head().name(),
        CellName.of(cell.cell(), results.sweep().head().layout().axes()).line(),
        judged ? JunitCase.Result.PASSED : JunitCase.Result.ERROR,
        Verdict.Kind.NOT_JUDGED.name(),
        texts.of("gate.lack.REPEATS", 0, 1, cell.counts().errors()),
        text(details));
  }

  private String stability(CellResult cell) {
    return pair(texts.of("report.sweep.stability"), figures.stability(cell.stability()));
  }

  private List<String> lines(Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        GroupCount.of(counts).stream()
            .map(group -> pair(group.title(texts), String.valueOf(group.count())))
            .collect(Collectors.joining(" · ")));
    if (!counts.reasons().isEmpty()) {
      lines.add(pair(texts.of("report.sweep.reasons"), GroupCount.reasons(counts)));
    }
    return lines;
  }

  private String pair(String name, String value) {
    return texts.of("report.sweep.count", name, value);
  }

  private String text(List<String> lines) {
    String marked = results.simulated() ? texts.of("shell.simulated") + "\n" : "";
    return marked + String.join("\n", lines) + "\n";
  }
}
