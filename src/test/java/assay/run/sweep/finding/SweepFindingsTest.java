package assay.run.sweep.finding;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.figures.CostSum;
import assay.figures.compare.Comparison.Direction;
import assay.figures.finding.AxisFinding;
import assay.figures.finding.Edge;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import assay.text.FindingWords;
import assay.text.Language;
import assay.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepFindingsTest {
  private static final String AXIS = "HARM_CATEGORY_DANGEROUS_CONTENT";
  private static final List<String> LEVELS =
      List.of(
          "not sent",
          "OFF",
          "BLOCK_NONE",
          "BLOCK_ONLY_HIGH",
          "BLOCK_MEDIUM_AND_ABOVE",
          "BLOCK_LOW_AND_ABOVE");

  /** Of ten repeats each: how many every level blocked, level by level. */
  private static SweepResults results(Map<String, List<Integer>> blocked) {
    List<CellResult> cells = new ArrayList<>();
    blocked.forEach(
        (label, hits) -> {
          for (int i = 0; i < hits.size(); i++) {
            cells.add(cell(cells.size() + 1, label, LEVELS.get(i), hits.get(i)));
          }
        });
    Sweep.Layout layout = new Sweep.Layout(List.of(AXIS), Sweep.DesignKind.EVERY_COMBINATION, "");
    Sweep sweep =
        new Sweep(
            new Sweep.Head(UUID.randomUUID(), UUID.randomUUID(), 1, "It", Instant.EPOCH, layout),
            new Sweep.Course(Sampling.USUAL, Terms.USUAL),
            cells.stream().map(CellResult::cell).toList(),
            List.of(),
            List.of());
    return new SweepResults(sweep, cells, CostSum.NOTHING, false);
  }

  private static CellResult cell(int number, String label, String level, int blocked) {
    Setting setting =
        new Setting(
            new PlannedCase(label, Case.ofPrompt(label)),
            new Configuration(
                new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
                "model",
                Thresholds.NOT_SENT,
                OutputOptions.NOT_SENT));
    return new CellResult(
        new Cell(number, setting, List.of(level)),
        new Counts(10 - blocked, blocked, 0, 0, Map.of()),
        10,
        10,
        State.DONE);
  }

  private static AxisFinding finding(List<Integer> hits) {
    return SweepFindings.of(results(Map.of("mug", hits))).getFirst();
  }

  @Test
  void aPlantedEffectIsFoundAndEachLevelIsHeldAgainstTheLoosest() {
    AxisFinding finding = finding(List.of(1, 0, 0, 0, 9, 10));
    assertThat(finding.levels().stream().map(level -> level.from() + " " + level.to()).toList())
        .containsExactly(
            "OFF not sent",
            "OFF BLOCK_NONE",
            "OFF BLOCK_ONLY_HIGH",
            "OFF BLOCK_MEDIUM_AND_ABOVE",
            "OFF BLOCK_LOW_AND_ABOVE");
    assertThat(finding.levels().stream().map(level -> level.comparison().direction()).toList())
        .containsExactly(
            Direction.NOT_DETECTED,
            Direction.NOT_DETECTED,
            Direction.NOT_DETECTED,
            Direction.MORE,
            Direction.MORE);
  }

  @Test
  void aPlantedNonEffectComesWithWhatCouldHaveBeenSeen() {
    AxisFinding finding = finding(List.of(1, 0, 1, 0, 1, 0));
    assertThat(finding.levels())
        .allMatch(l -> l.comparison().direction() == Direction.NOT_DETECTED);
    List<String> sentences =
        new FindingWords(new Texts(Language.ENGLISH)).sentences(List.of(finding), false);
    assertThat(sentences.getFirst())
        .isEqualTo(
            "Dangerous content: no detectable effect of Not sent against Off. This many repeats"
                + " could have seen 69 points in one case and 69 over all of them.");
  }

  @ParameterizedTest
  @CsvSource({
    "'0, 0, 0, 0, 9, 10', FOUND, BLOCK_ONLY_HIGH, BLOCK_MEDIUM_AND_ABOVE",
    "'0, 0, 0, 0, 1, 0', NEVER, ,",
    "'0, 10, 10, 9, 10, 10', ALWAYS, ,",
    "'0, 0, 0, 5, 6, 10', BETWEEN, BLOCK_NONE, BLOCK_LOW_AND_ABOVE",
    "'0, 0, 10, 0, 9, 10', OUT_OF_ORDER, BLOCK_ONLY_HIGH, BLOCK_NONE",
  })
  void theEdgeOfACaseIsSaidWhereItIsSure(
      String hits, Edge.Kind kind, String passes, String blocks) {
    List<Integer> numbers =
        java.util.Arrays.stream(hits.split(", ")).map(Integer::valueOf).toList();
    Edge edge = finding(numbers).cases().getFirst().edge().orElseThrow();
    assertThat(edge.kind()).isEqualTo(kind);
    assertThat(edge.passes().map(Enum::name).orElse(null)).isEqualTo(passes);
    assertThat(edge.blocks().map(Enum::name).orElse(null)).isEqualTo(blocks);
  }

  @Test
  void aStricterThresholdThatBlocksLessIsFlagged() {
    AxisFinding finding = finding(List.of(0, 0, 10, 0, 9, 10));
    assertThat(finding.cases().getFirst().violations()).hasSize(1);
    assertThat(new FindingWords(new Texts(Language.ENGLISH)).sentences(List.of(finding), false))
        .contains(
            "mug: High (0 of 10) is stricter than None (10 of 10) and blocks less. Dangerous"
                + " content.");
  }

  @Test
  void casesAreKeptApart() {
    AxisFinding finding =
        SweepFindings.of(
                results(
                    new java.util.TreeMap<>(
                        Map.of(
                            "knife", List.of(0, 0, 0, 0, 10, 10),
                            "lake", List.of(0, 0, 0, 0, 0, 0)))))
            .getFirst();
    assertThat(finding.cases().stream().map(c -> c.edge().orElseThrow().kind()).toList())
        .containsExactly(Edge.Kind.FOUND, Edge.Kind.NEVER);
    assertThat(finding.levels().getLast().comparison().sample().cases()).isEqualTo(2);
  }

  @Test
  void theSameResultsGiveTheSameFindings() {
    SweepResults results = results(Map.of("mug", List.of(1, 2, 3, 4, 5, 6)));
    assertThat(SweepFindings.of(results)).isEqualTo(SweepFindings.of(results));
  }
}
