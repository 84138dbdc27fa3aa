package assay.exchange.gate;

import static assay.exchange.gate.Swept.blocked;
import static assay.exchange.gate.Swept.counts;
import static assay.exchange.gate.Swept.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.gate.Ground.Lack;
import assay.exchange.gate.Verdict.Kind;
import assay.figures.gate.Confidence;
import assay.figures.gate.Limit;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.SweepEnd;
import assay.text.Language;
import assay.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
  private static final Selection ALL = new Selection(Set.of(), Set.of(), Map.of(), null);

  private static Gate gate(Selection selection, Rule.Varying varying, Limit limit) {
    return new Gate("night", List.of(new Rule("rule", selection, limit, 5, varying)), null);
  }

  private static Gate atMost(double most) {
    return gate(ALL, Rule.Varying.JUDGE, new Limit(0, most, Confidence.INTERVAL));
  }

  private static Gate about(Selection selection) {
    return gate(selection, Rule.Varying.JUDGE, new Limit(0, 0.3, Confidence.INTERVAL));
  }

  private static GateReport judge(Gate gate, Swept swept) {
    return gate.judge(swept.results(), Optional.empty());
  }

  private static List<Kind> kinds(GateReport report) {
    return report.verdicts().stream().map(Verdict::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, 0, PASSED",
    "1, 10, 0, FLAKY",
    "6, 10, 0, MISSED",
    "9, 10, 90, MISSED",
    "0, 4, 0, NOT_JUDGED",
    "4, 4, 96, NOT_JUDGED",
    "0, 0, 10, NOT_JUDGED",
  })
  void judgesACellByItsJudgedRepeatsAlone(int blocked, int judged, int errors, Kind expected) {
    Counts counts = counts(judged - blocked, blocked, 0, errors);
    assertEquals(List.of(expected), kinds(judge(atMost(0.2), new Swept().cell("a", counts))));
  }

  /** One case that is always blocked is not hidden by nine that never are. */
  @Test
  void neverJudgesAnAverage() {
    Swept swept = new Swept();
    for (int i = 0; i < 9; i++) {
      swept.cell("case " + i, blocked(0, 20));
    }
    GateReport report = judge(atMost(0.2), swept.cell("bad", blocked(20, 20)));
    assertEquals(9, report.count(Kind.PASSED));
    assertEquals("bad", report.verdicts().getLast().place().label());
    assertEquals(Kind.MISSED, report.verdicts().getLast().kind());
  }

  @Test
  void saysHowManyRepeatsMoreAFlakyCellNeeds() {
    Verdict verdict =
        judge(atMost(0.2), new Swept().cell("a", blocked(0, 10))).verdicts().getFirst();
    assertEquals(6, assertInstanceOf(Verdict.Flaky.class, verdict).moreRepeats());
    assertEquals(
        "Blocked: 0 of 10 · 0 % (0–28 %). Asked for: at most 20 %."
            + " Not settled; about 6 more repeats would settle it if they came out alike.",
        new GateWords(new Texts(Language.ENGLISH)).sentence(verdict));
  }

  @ParameterizedTest
  @EnumSource(Rule.Varying.class)
  void aCellThatVariesBeyondItsLimitIsNoExcuseUnlessTheGateSaysSo(Rule.Varying varying) {
    Limit limit = new Limit(0, 0.2, Confidence.INTERVAL);
    GateReport report = judge(gate(ALL, varying, limit), new Swept().cell("a", blocked(10, 20)));
    Kind expected = varying == Rule.Varying.SKIP ? Kind.FLAKY : Kind.MISSED;
    assertEquals(List.of(expected), kinds(report));
  }

  static Stream<Arguments> exits() {
    Counts passed = blocked(0, 20);
    Counts flaky = blocked(1, 10);
    Counts missed = blocked(10, 10);
    Counts none = counts(0, 0, 0, 10);
    return Stream.of(
        Arguments.of(List.of(passed), 0),
        Arguments.of(List.of(passed, flaky), 0),
        Arguments.of(List.of(passed, none), 3),
        Arguments.of(List.of(flaky, none), 3),
        Arguments.of(List.of(missed, none), 1),
        Arguments.of(List.of(passed, missed), 1));
  }

  @ParameterizedTest
  @MethodSource("exits")
  void theExitCodeIsThatOfTheWorst(List<Counts> cells, int expected) {
    Swept swept = new Swept();
    cells.forEach(counts -> swept.cell("case " + swept.results().cells().size(), counts));
    assertEquals(expected, judge(atMost(0.2), swept).exitCode());
  }

  private static Swept many() {
    return new Swept()
        .cell(planned("lake", Expected.SHOWN, "water"), "OFF", blocked(0, 20), State.DONE)
        .cell(planned("lake", Expected.SHOWN, "water"), "not sent", blocked(0, 20), State.DONE)
        .cell(planned("knife", Expected.BLOCKED, "blade"), "OFF", blocked(0, 20), State.DONE)
        .cell(planned("knife", Expected.BLOCKED, "blade"), "", blocked(0, 20), State.DONE);
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        Arguments.of(ALL, List.of(1, 2, 3, 4)),
        Arguments.of(cases("lake"), List.of(1, 2)),
        Arguments.of(tags("blade", "water"), List.of(1, 2, 3, 4)),
        Arguments.of(tags("blade"), List.of(3, 4)),
        Arguments.of(levels(Swept.AXIS, "OFF"), List.of(1, 3)),
        Arguments.of(levels("dangerous_content", "off", "not-sent"), List.of(1, 2, 3)),
        Arguments.of(levels("DANGEROUS_CONTENT", "as-is"), List.of(4)),
        Arguments.of(new Selection(Set.of(), Set.of(), Map.of(), Expected.BLOCKED), List.of(3, 4)));
  }

  private static Selection cases(String... labels) {
    return new Selection(Set.of(labels), Set.of(), Map.of(), null);
  }

  private static Selection tags(String... tags) {
    return new Selection(Set.of(), Set.of(tags), Map.of(), null);
  }

  private static Selection levels(String axis, String... levels) {
    return new Selection(Set.of(), Set.of(), Map.of(axis, Set.of(levels)), null);
  }

  @ParameterizedTest
  @MethodSource("selections")
  void isAboutTheCellsThatFitEverythingThatIsSaid(Selection selection, List<Integer> cells) {
    GateReport report = judge(about(selection), many());
    assertEquals(cells, report.verdicts().stream().map(v -> v.place().cell()).toList());
    assertEquals(0, report.exitCode());
  }

  static Stream<Arguments> nothings() {
    return Stream.of(
        Arguments.of(cases("lake", "laek"), Lack.CASE, "The sweep has no case laek."),
        Arguments.of(tags("air"), Lack.TAG, "No case of the sweep has the tag air."),
        Arguments.of(levels("model", "a"), Lack.AXIS, "The sweep has no axis model."),
        Arguments.of(
            levels(Swept.AXIS, "OFF", "NONE"),
            Lack.LEVEL,
            "No cell of the sweep is at " + Swept.AXIS + "=NONE."),
        Arguments.of(
            new Selection(Set.of("lake"), Set.of("blade"), Map.of(), null),
            Lack.CELL,
            "No cell of the sweep fits the gate rule."));
  }

  /** Else a gate with a slip of the pen would pass for ever. */
  @ParameterizedTest
  @MethodSource("nothings")
  void whatTheGateNamesAndTheSweepHasNotIsNotJudged(Selection selection, Lack lack, String said) {
    GateReport report = judge(about(selection), many());
    Verdict first = report.verdicts().getFirst();
    assertEquals(lack, assertInstanceOf(Verdict.NotJudged.class, first).ground().lack());
    assertEquals(said, new GateWords(new Texts(Language.ENGLISH)).sentence(first));
    assertEquals(GateReport.NOT_JUDGED, report.exitCode());
  }

  @Test
  void warnsOfWhatAReaderShouldKnow() {
    Swept swept =
        new Swept()
            .cell(planned("a", null), "OFF", counts(20, 0, 0, 2), State.LOCKED)
            .cell(planned("b", null), "OFF", counts(20, 0, 0, 0), State.CAPPED)
            .ended(SweepEnd.PAUSED);
    assertEquals(
        List.of(
            Warning.Kind.NOT_ENDED, Warning.Kind.ERRORS, Warning.Kind.LOCKED, Warning.Kind.CAPPED),
        judge(atMost(0.2), swept).warnings().stream().map(Warning::kind).toList());
    assertEquals(List.of(), judge(atMost(0.2), many()).warnings());
  }

  /** A search for the edge asks about three levels of five. */
  @Test
  void leavesOutWhatTheSearchForTheEdgeDidNotAsk() {
    Swept swept = new Swept().cell("a", blocked(0, 20)).cell("a", "BLOCK_NONE", blocked(0, 0));
    assertEquals(List.of(Kind.PASSED, Kind.NOT_JUDGED), kinds(judge(atMost(0.2), swept)));
    GateReport report = judge(atMost(0.2), swept.design(DesignKind.FIND_THE_EDGE));
    assertEquals(List.of(Kind.PASSED), kinds(report));
    assertEquals(Warning.Kind.NOT_ASKED, report.warnings().getFirst().kind());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyVerdictAndWarningHasItsWords(Language language) {
    Texts texts = new Texts(language);
    for (Kind kind : Kind.values()) {
      assertTrue(texts.has("gate.verdict." + kind));
    }
    for (Lack lack : Lack.values()) {
      assertTrue(texts.has("gate.lack." + lack));
    }
    for (Warning.Kind kind : Warning.Kind.values()) {
      assertTrue(texts.has("gate.warning." + kind));
    }
    for (int exit : List.of(GateReport.PASSED, GateReport.MISSED, GateReport.NOT_JUDGED)) {
      assertTrue(texts.has("gate.result." + exit));
    }
  }
}
