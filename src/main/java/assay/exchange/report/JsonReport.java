package assay.exchange.report;

import assay.attempt.Secrets;
import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.baseline.CellName;
import assay.exchange.bundle.file.TreeJson;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.GateWords;
import assay.exchange.gate.Verdict;
import assay.exchange.gate.Warning;
import assay.figures.BillingAssumption;
import assay.figures.Rate;
import assay.figures.Stability;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as one JSON object. Its members are documented in {@code docs/gate.md}; none is renamed
 * or taken away, new ones may come.
 */
public final class JsonReport {
  private JsonReport() {}

  /**
   * Writes it in UTF-8.
   *
   * @param gate what a gate said; empty if none was asked
   * @param texts for the members that hold sentences
   * @param to not closed; flushed at the end
   * @throws IOException if it cannot be written
   */
  public static void write(
      SweepResults results, Optional<GateReport> gate, Texts texts, OutputStream to)
      throws IOException {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("format", "assay-sweep-report");
    root.put("version", 1);
    root.put("simulated", results.simulated());
    root.put("sweep", sweep(results));
    root.put("cost", cost(results));
    root.put("cells", results.cells().stream().map(cell -> cell(results, cell)).toList());
    root.put("findings", findings(results, texts));
    root.put("gate", gate.map(report -> gate(report, new GateWords(texts))).orElse(null));
    to.write((TreeJson.print(root) + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  private static Map<String, @Nullable Object> sweep(SweepResults results) {
    Sweep.Head head = results.sweep().head();
    SweepEnd end = results.sweep().end();
    Map<String, @Nullable Object> sweep = new LinkedHashMap<>();
    sweep.put("id", head.id().toString());
    sweep.put("sessionId", head.session().toString());
    sweep.put("number", head.number());
    sweep.put("name", Secrets.masked(head.name()));
    sweep.put("openedAt", head.openedAt().toString());
    sweep.put("end", end == null ? null : end.name());
    sweep.put("design", head.layout().design().name());
    sweep.put("axes", head.layout().axes().stream().map(Secrets::masked).toList());
    sweep.put("planSha256", Baselines.planHash(results.sweep()).hex());
    sweep.put("attemptsBegun", results.begun());
    sweep.put("attemptsWanted", results.wanted());
    return sweep;
  }

  private static List<String> findings(SweepResults results, Texts texts) {
    return Sentences.of(results, texts).stream().map(Secrets::masked).toList();
  }

  private static Map<String, @Nullable Object> cost(SweepResults results) {
    Map<String, @Nullable Object> cost = new LinkedHashMap<>();
    cost.put("blocksFree", results.spent().under(BillingAssumption.BLOCKS_FREE));
    cost.put("inputAndThinking", results.spent().under(BillingAssumption.INPUT_AND_THINKING));
    cost.put("fullImage", results.spent().under(BillingAssumption.FULL_IMAGE));
    cost.put("unpricedAttempts", results.spent().unpriced());
    return cost;
  }

  private static Map<String, @Nullable Object> cell(SweepResults results, CellResult result) {
    CellName name = CellName.of(result.cell(), results.sweep().head().layout().axes());
    Stability stability = result.stability();
    Map<String, @Nullable Object> cell = new LinkedHashMap<>();
    cell.put("number", result.cell().number());
    cell.put("case", name.label());
    cell.put("levels", name.levels());
    cell.put("state", result.state().name());
    cell.put("begun", result.begun());
    cell.put("wanted", result.wanted());
    cell.putAll(counts(result.counts()));
    cell.put("stability", stability.kind().name());
    cell.put("moreRepeats", stability.moreRepeats());
    return cell;
  }

  private static Map<String, @Nullable Object> counts(Counts counts) {
    Rate blocked = counts.blocked();
    Map<String, Integer> reasons = new TreeMap<>();
    counts.reasons().forEach((why, n) -> reasons.merge(CellName.plain(why), n, Integer::sum));
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("shown", counts.shown());
    members.put("bySetting", counts.bySetting());
    members.put("otherFilter", counts.otherFilter());
    members.put("errors", counts.errors());
    members.put("judged", blocked.total());
    members.put("blocked", blocked.hits());
    members.put("blockRate", blocked.total() == 0 ? null : blocked.share());
    members.put("blockRateLow", blocked.low());
    members.put("blockRateHigh", blocked.high());
    members.put("reasons", reasons);
    return members;
  }

  private static Map<String, @Nullable Object> gate(GateReport report, GateWords words) {
    Map<String, @Nullable Object> gate = new LinkedHashMap<>();
    gate.put("name", Secrets.masked(report.name()));
    gate.put("exitCode", report.exitCode());
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      gate.put(GroundJson.camel(kind), report.count(kind));
    }
    gate.put("baseline", report.baseline().map(JsonReport::baseline).orElse(null));
    gate.put(
        "verdicts", report.verdicts().stream().map(verdict -> verdict(verdict, words)).toList());
    gate.put(
        "warnings", report.warnings().stream().map(warning -> warning(warning, words)).toList());
    return gate;
  }

  private static Map<String, @Nullable Object> baseline(Baseline.Head head) {
    Map<String, @Nullable Object> baseline = new LinkedHashMap<>();
    baseline.put("name", Secrets.masked(head.name()));
    baseline.put("sweepId", head.sweep().toString());
    baseline.put("planSha256", head.plan().hex());
    baseline.put("frozenAt", head.frozenAt().toString());
    return baseline;
  }

  private static Map<String, @Nullable Object> verdict(Verdict verdict, GateWords words) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("verdict", verdict.kind().name());
    members.put("gate", Secrets.masked(verdict.place().gate()));
    members.put("case", verdict.place().label());
    members.put("levels", verdict.place().levels());
    members.put("cell", verdict.place().cell() == 0 ? null : verdict.place().cell());
    members.putAll(counts(verdict.ground().counts()));
    members.putAll(GroundJson.of(verdict));
    members.put("words", Secrets.masked(words.sentence(verdict)));
    return members;
  }

  private static Map<String, @Nullable Object> warning(Warning warning, GateWords words) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("warning", warning.kind().name());
    members.put("cell", warning.cell() == 0 ? null : warning.cell());
    members.put("words", Secrets.masked(words.warning(warning)));
    return members;
  }
}
