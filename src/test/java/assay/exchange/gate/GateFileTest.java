package assay.exchange.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.PlanFile;
import assay.exchange.Problem;
import assay.figures.gate.Confidence;
import assay.figures.gate.Limit;
import assay.run.design.PlannedCase.Expected;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateFileTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private static final String WHOLE =
      """
      name: Night
      gates:
        - name: Lake is shown
          cases: [mountain-lake]
          tags: [landscape, water]
          levels:
            DANGEROUS_CONTENT: [OFF, not sent]
            model: a
          expected: shown
          blockRate: {atLeast: 0.1, atMost: 0.3}
          minimumRepeats: 8
          confidence: point
          varying: skip
        - name: As expected
          expected: blocked
      baseline:
        file: frozen/nightly.json
        nonInferiorityMargin: 0.15
        minimumRepeats: 6
        confidence: point
        newReasons: miss
      """;

  @TempDir Path folder;

  private GateFile.Result read(String yaml) throws IOException {
    Path file = folder.resolve("nightly.gate.yaml");
    Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    return GateFile.read(file);
  }

  private Gate gate(String yaml) throws IOException {
    GateFile.Result result = read(yaml);
    return assertInstanceOf(GateFile.Result.Read.class, result, result::toString).gate();
  }

  private List<Problem> problems(String yaml) throws IOException {
    return assertInstanceOf(GateFile.Result.Refused.class, read(yaml)).problems();
  }

  @Test
  void readsAWholeFile() throws IOException {
    Gate gate = gate(WHOLE);
    assertEquals("Night", gate.name());
    Rule first = gate.rules().getFirst();
    assertEquals(
        new Rule(
            "Lake is shown",
            new Selection(
                Set.of("mountain-lake"),
                Set.of("landscape", "water"),
                Map.of("DANGEROUS_CONTENT", Set.of("OFF", "not sent"), "model", Set.of("a")),
                Expected.SHOWN),
            new Limit(0.1, 0.3, Confidence.POINT),
            8,
            Rule.Varying.SKIP),
        first);
    BaselineRule baseline = Objects.requireNonNull(gate.baseline());
    assertEquals(0.15, baseline.margin().most());
    assertEquals(Confidence.POINT, baseline.margin().confidence());
    assertEquals(6, baseline.fewest());
    assertEquals(BaselineRule.NewReasons.MISS, baseline.newReasons());
    assertEquals(Optional.of(folder.resolve("frozen/nightly.json")), gate.baselineFile());
  }

  @Test
  void theSampleFitsItsSweep() {
    Path file = Path.of("assets/plans/dangerous-content.gate.yaml");
    GateFile.Result result = GateFile.read(file);
    Gate gate = assertInstanceOf(GateFile.Result.Read.class, result, result::toString).gate();
    Swept swept = new Swept();
    List<String> loose = List.of("not sent", "OFF", "BLOCK_NONE", "BLOCK_ONLY_HIGH");
    List<String> strict = List.of("BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE");
    for (String level : Stream.concat(loose.stream(), strict.stream()).toList()) {
      int blocked = strict.contains(level) ? 10 : 0;
      swept.cell("chef-knife", level, Swept.blocked(blocked, 10));
      swept.cell("mountain-lake", level, Swept.blocked(0, 10));
      swept.cell("felling-axe", level, Swept.blocked(blocked, 10));
    }
    GateReport report = gate.judge(swept.results(), Optional.empty());
    assertEquals(16, report.count(Verdict.Kind.PASSED), () -> report.verdicts().toString());
    assertEquals(0, report.exitCode());
  }

  @Test
  void anExpectationAloneIsALimit() throws IOException {
    assertEquals(new Limit(0.8, 1, Confidence.INTERVAL), gate(WHOLE).rules().getLast().limit());
    Gate shown = gate("gates: [{name: a, expected: SHOWN}]");
    assertEquals(new Limit(0, 0.2, Confidence.INTERVAL), shown.rules().getFirst().limit());
  }

  @Test
  void whatIsNotSaidIsTheUsual() throws IOException {
    Gate gate = gate("gates: [{name: a, blockRate: {atMost: 0.2}}]\nbaseline: b.json\n");
    assertEquals("nightly", gate.name());
    Rule rule = gate.rules().getFirst();
    assertEquals(new Selection(Set.of(), Set.of(), Map.of(), null), rule.selection());
    assertEquals(5, rule.fewest());
    assertEquals(Rule.Varying.JUDGE, rule.varying());
    BaselineRule baseline = Objects.requireNonNull(gate.baseline());
    assertEquals(BaselineRule.USUAL.margin(), baseline.margin());
    assertEquals(BaselineRule.NewReasons.WARN, baseline.newReasons());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nothing: 1, baseline: b}                               | nothing      | is no key here",
        "name: a                                                 | gates        | is missing",
        "gates: []                                               | gates        | list with at least",
        "gates: {name: a}                                        | gates        | list with at least",
        "gates: [a]                                              | gates[1]     | must be a gate",
        "gates: [{blockRate: {atMost: 0.2}}]                     | gates[1].name | is missing",
        "gates: [{name: ' ', blockRate: {atMost: 0.2}}]          | gates[1].name | 1 to 200",
        "gates: [{name: a}]                                      | gates[1].blockRate | asks for nothing",
        "gates: [{name: a, blockRate: {}}]                       | gates[1].blockRate | asks for nothing",
        "gates: [{name: a, blockRate: 0.2}]                      | gates[1].blockRate | asks for nothing",
        "gates: [{name: a, blockRate: {atMost: 20}}]             | gates[1].blockRate.atMost | from 0 to 1",
        "gates: [{name: a, blockRate: {atMost: NaN}}]            | gates[1].blockRate.atMost | from 0 to 1",
        "gates: [{name: a, blockRate: {atMost: 20 %}}]           | gates[1].blockRate.atMost | from 0 to 1",
        "gates: [{name: a, blockRate: {most: 0.2}}]              | gates[1].blockRate.most | is no key here",
        "gates: [{name: a, blockRate: {atMost: 0}}]              | gates[1].blockRate | never be passed",
        "gates: [{name: a, blockRate: {atLeast: 1}}]             | gates[1].blockRate | never be passed",
        "gates: [{name: a, blockRate: {atMost: 0.2, atLeast: 0.3}}] | gates[1].blockRate | at least more",
        "gates: [{name: a, expected: maybe, blockRate: {atMost: 1}}] | gates[1].expected | shown, blocked",
        "gates: [{name: a, expected: shown, minimumRepeats: 0}]  | gates[1].minimumRepeats | from 1 to 1000",
        "gates: [{name: a, expected: shown, minimumRepeats: 2.5}] | gates[1].minimumRepeats | from 1 to 1000",
        "gates: [{name: a, expected: shown, confidence: high}]   | gates[1].confidence | interval, point",
        "gates: [{name: a, expected: shown, varying: no}]        | gates[1].varying | judge, skip",
        "gates: [{name: a, expected: shown, cases: []}]          | gates[1].cases | has no value",
        "gates: [{name: a, expected: shown, cases: {x: y}}]      | gates[1].cases | plain value",
        "gates: [{name: a, expected: shown, levels: OFF}]        | gates[1].levels | names of axes",
        "gates: [{name: a, expected: shown}, {name: a, expected: blocked}] | gates[2] | given twice",
        "baseline: [a]                                           | baseline     | name of a file",
        "baseline: {file: a, margin: 0.1}                        | baseline.margin | is no key here",
        "baseline: {file: a, nonInferiorityMargin: 0}            | baseline.nonInferiorityMargin | never be passed",
        "baseline: {file: /a/b.json}                             | baseline.file | relative",
        "baseline: {file: a, newReasons: fail}                   | baseline.newReasons | warn, miss, ignore",
      })
  void saysWhatIsWrongAndWhere(String yaml, String where, String words) throws IOException {
    List<Problem> problems = problems(yaml);
    assertEquals(List.of(where), problems.stream().map(Problem::where).toList());
    String sentence = problems.getFirst().words(TEXTS);
    assertTrue(sentence.contains(words), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a",
        "gates: [",
        "gates: &a [*a]",
        "gates: !!java.net.URL [a]",
        "name: a\nname: b",
        "name: a\n---\nname: b",
        "a: {b: {c: {d: {e: {f: {g: {h: 1}}}}}}}",
        "\u0000"
      })
  void refusesWhatIsNoYamlOfTheForm(String yaml) throws IOException {
    String sentence = problems(yaml).getFirst().words(TEXTS);
    assertTrue(sentence.contains("gate file") || sentence.contains("keys with values"), sentence);
    assertFalse(sentence.contains(" plan "), sentence);
  }

  @Test
  void refusesWhatIsTooLargeOrNotThere() throws IOException {
    String large = "#" + "x".repeat(PlanFile.MOST_BYTES);
    assertEquals("gate.file.too-large", problems(large).getFirst().textKey());
    GateFile.Result none = GateFile.read(folder.resolve("none.yaml"));
    assertInstanceOf(GateFile.Result.Refused.class, none);
  }

  @Test
  void neverThrowsWhateverAFileHolds() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder changed = new StringBuilder(WHOLE);
      for (int j = 0; j < 4; j++) {
        changed.setCharAt(random.nextInt(changed.length()), (char) (32 + random.nextInt(95)));
      }
      assertNotNull(read(changed.toString()));
    }
  }
}
