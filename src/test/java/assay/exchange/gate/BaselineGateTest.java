package assay.exchange.gate;

import static assay.exchange.gate.Swept.blocked;
import static assay.exchange.gate.Swept.counts;
import static assay.exchange.gate.Swept.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.gate.BaselineRule.NewReasons;
import assay.exchange.gate.Ground.Lack;
import assay.exchange.gate.Verdict.Kind;
import assay.figures.gate.Confidence;
import assay.figures.gate.Margin;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.CellResult.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineGateTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  private static Baseline frozen(Swept swept) {
    return Baselines.freeze(swept.results(), "golden", NOW);
  }

  private static Gate gate(Confidence confidence, NewReasons newReasons) {
    BaselineRule rule =
        new BaselineRule(Path.of("golden.json"), new Margin(0.10, confidence), 5, newReasons);
    return new Gate("night", List.of(), rule);
  }

  private static GateReport judge(Swept then, Swept now) {
    return gate(Confidence.INTERVAL, NewReasons.WARN)
        .judge(now.results(), Optional.of(frozen(then)));
  }

  private static List<Kind> kinds(GateReport report) {
    return report.verdicts().stream().map(Verdict::kind).toList();
  }

  private static List<Warning.Kind> warnings(GateReport report) {
    return report.warnings().stream().map(Warning::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 40, 0, 40, , PASSED",
    "0, 10, 0, 10, , FLAKY",
    "0, 20, 16, 20, , MISSED",
    "20, 20, 0, 20, , PASSED",
    "20, 20, 0, 20, SHOWN, PASSED",
    "20, 20, 0, 20, BLOCKED, MISSED",
    "0, 20, 20, 20, BLOCKED, PASSED",
    "0, 4, 0, 40, , NOT_JUDGED",
    "0, 40, 0, 4, , NOT_JUDGED",
  })
  void aCellMustNotBeWorseByTheMargin(
      int then, int ofThen, int now, int ofNow, @Nullable Expected expected, Kind verdict) {
    Swept before =
        new Swept().cell(planned("a", expected), "OFF", blocked(then, ofThen), State.DONE);
    Swept after = new Swept().cell(planned("a", expected), "OFF", blocked(now, ofNow), State.DONE);
    assertEquals(List.of(verdict), kinds(judge(before, after)));
  }

  /** Cells are found by case and level, not by number. */
  @Test
  void findsACellWhereverItStands() {
    Swept before = new Swept().cell("b", blocked(20, 20)).cell("a", blocked(0, 40));
    Swept after = new Swept().cell("a", blocked(0, 40)).cell("b", blocked(20, 20));
    assertEquals(
        List.of(Kind.PASSED, Kind.FLAKY),
        kinds(judge(before, after)).subList(0, 2),
        "20 of 20 twice may still be 16 points apart");
  }

  /** A small change everywhere, which no case shows by itself. */
  @Test
  void overAllCasesItSeesWhatNoCaseShows() {
    Swept before = new Swept();
    Swept after = new Swept();
    for (int i = 0; i < 20; i++) {
      before.cell("case " + i, blocked(1, 20));
      after.cell("case " + i, blocked(6, 20));
    }
    GateReport report = judge(before, after);
    assertEquals(0, report.verdicts().stream().limit(20).filter(v -> isMissed(v)).count());
    Verdict all = report.verdicts().getLast();
    assertEquals(Place.ALL_CASES, all.place().gate());
    assertEquals(Kind.MISSED, all.kind());
    assertEquals(400, all.ground().counts().judged());
    assertEquals(Map.of(Swept.AXIS, "OFF"), all.place().levels());
  }

  private static boolean isMissed(Verdict verdict) {
    return verdict.kind() == Kind.MISSED;
  }

  private static Counts because(String reason, int n) {
    return new Counts(0, n, 0, 0, Map.of(reason, n));
  }

  @Test
  void aReasonThatTheBaselineHasNeverSeenIsToldOrMissedOrIgnored() {
    Baseline baseline = frozen(new Swept().cell("a", because("SAFETY", 50)));
    Swept now = new Swept().cell("a", because("BRAND_NEW", 50));
    GateReport warned =
        gate(Confidence.INTERVAL, NewReasons.WARN).judge(now.results(), Optional.of(baseline));
    assertEquals(List.of(Kind.PASSED), kinds(warned));
    assertEquals(List.of(Warning.Kind.NEW_REASONS), warnings(warned));
    assertEquals(
        List.of("a · " + Swept.AXIS + "=OFF", "BRAND_NEW"), warned.warnings().getFirst().about());
    GateReport missed =
        gate(Confidence.INTERVAL, NewReasons.MISS).judge(now.results(), Optional.of(baseline));
    assertEquals(List.of(Kind.PASSED, Kind.MISSED), kinds(missed));
    assertEquals(1, missed.exitCode());
    GateReport ignored =
        gate(Confidence.INTERVAL, NewReasons.IGNORE).judge(now.results(), Optional.of(baseline));
    assertEquals(List.of(), ignored.warnings());
  }

  /** Another network and a picture where there was none are no new reasons. */
  @Test
  void anErrorIsNoReasonAndNeitherIsAPicture() {
    Baseline baseline = frozen(new Swept().cell("a", because("SAFETY", 50)));
    Counts counts = new Counts(50, 0, 0, 2, Map.of("IMAGE", 50, "QUOTA", 1, "TRANSPORT", 1));
    GateReport report =
        gate(Confidence.INTERVAL, NewReasons.MISS)
            .judge(new Swept().cell("a", counts).results(), Optional.of(baseline));
    assertEquals(List.of(Kind.PASSED, Kind.PASSED), kinds(report));
  }

  @Test
  void whatCannotBeComparedIsNotJudged() {
    Swept one = new Swept().cell("a", blocked(0, 40));
    Gate gate = gate(Confidence.INTERVAL, NewReasons.WARN);
    assertEquals(Lack.BASELINE, lack(gate.judge(one.results(), Optional.empty())));
    assertEquals(
        Lack.SAME_KIND, lack(judge(one, new Swept().simulated().cell("a", blocked(0, 40)))));
    assertEquals(Lack.CELL_IN_BASELINE, lack(judge(one, new Swept().cell("b", blocked(0, 40)))));
    assertEquals(
        Lack.REPEATS_IN_BASELINE, lack(judge(new Swept().cell("a", counts(0, 0, 0, 9)), one)));
  }

  private static Lack lack(GateReport report) {
    assertEquals(GateReport.NOT_JUDGED, report.exitCode());
    return ((Verdict.NotJudged) report.verdicts().getFirst()).ground().lack();
  }

  @Test
  void warnsOfAnotherPlanOfCellsThatAreGoneAndOfWhatIsWorseWithinTheMargin() {
    Swept before = new Swept().cell("a", blocked(0, 20)).cell("gone", blocked(0, 20));
    Swept after = new Swept().plan("other").cell("a", blocked(6, 20));
    assertEquals(
        List.of(Warning.Kind.OTHER_PLAN, Warning.Kind.GONE, Warning.Kind.WORSE),
        warnings(judge(before, after)));
  }

  @Test
  void aBaselineThatIsGivenIsHeldAgainstThoughTheFileAsksForNone() {
    Swept swept = new Swept().cell("a", blocked(0, 40));
    Gate gate = new Gate("night", List.of(), null);
    assertEquals(
        List.of(Kind.PASSED), kinds(gate.judge(swept.results(), Optional.of(frozen(swept)))));
    assertTrue(gate.judge(swept.results(), Optional.empty()).verdicts().isEmpty());
  }
}
