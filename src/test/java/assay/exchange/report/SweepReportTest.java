package assay.exchange.report;

import static assay.exchange.gate.Swept.blocked;
import static assay.exchange.gate.Swept.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.gate.BaselineRule;
import assay.exchange.gate.Gate;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.Rule;
import assay.exchange.gate.Selection;
import assay.exchange.gate.Swept;
import assay.figures.gate.Confidence;
import assay.figures.gate.Limit;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.SweepResults;
import assay.text.Language;
import assay.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepReportTest {
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  /** A report of any kind. */
  private interface Report {
    void write(SweepResults results, Optional<GateReport> gate, Texts texts, OutputStream to)
        throws IOException;
  }

  private static String written(
      Report report, SweepResults results, Optional<GateReport> gate, Texts texts)
      throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    report.write(results, gate, texts, to);
    return to.toString(StandardCharsets.UTF_8);
  }

  private static Swept four() {
    return new Swept()
        .cell("passed", blocked(0, 20))
        .cell("missed", counts(2, 10, 8, 3))
        .cell("flaky", blocked(1, 10))
        .cell("errors", counts(1, 0, 0, 9));
  }

  private static Optional<GateReport> judged(SweepResults results, String name) {
    Rule rule =
        new Rule(
            name,
            new Selection(Set.of(), Set.of(), Map.of(), null),
            new Limit(0, 0.2, Confidence.INTERVAL),
            5,
            Rule.Varying.JUDGE);
    return Optional.of(new Gate(name, List.of(rule), null).judge(results, Optional.empty()));
  }

  private static List<ReportTestSuite> asSurefire(String xml) throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void surefireReadsEachVerdictAsWhatItIs() throws Exception {
    SweepResults results = four().results();
    String xml = written(JunitReport::write, results, judged(results, "Limits"), ENGLISH);
    List<ReportTestCase> cases =
        asSurefire(xml).stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    assertEquals(4, cases.size());
    assertTrue(cases.get(0).isSuccessful());
    assertTrue(cases.get(1).hasFailure());
    assertEquals("MISSED", cases.get(1).getFailureType());
    assertEquals(
        "missed: Blocked: 18 of 20 · 90 % (70–97 %). Asked for: at most 20 %.",
        cases.get(1).getFailureMessage());
    assertTrue(cases.get(2).hasSkipped());
    assertTrue(cases.get(3).hasError());
    assertEquals("passed · " + Swept.AXIS + "=OFF", cases.get(0).getName());
    assertEquals("Limits", cases.get(0).getFullClassName());
  }

  @Test
  void aSuiteCountsWhatItHasAndSaysWhereItComesFrom() throws Exception {
    SweepResults results = four().simulated().results();
    String xml = written(JunitReport::write, results, judged(results, "Limits"), ENGLISH);
    Element suite = (Element) parsed(xml).getElementsByTagName("testsuite").item(0);
    assertEquals("Nightly · Limits", suite.getAttribute("name"));
    assertEquals("4", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals("1", suite.getAttribute("skipped"));
    assertTrue(xml.contains("name=\"assay.simulated\" value=\"true\""));
    assertTrue(xml.contains("name=\"assay.gate.exitCode\" value=\"1\""));
    String out = suite.getElementsByTagName("system-out").item(1).getTextContent();
    assertTrue(out.startsWith("SIMULATED\n"), out);
    assertTrue(out.contains("Shown: 2 · By setting: 10 · Other filter: 8 · Errors: 3"), out);
    assertTrue(out.contains("ended in an error and stand outside the rate: 3 of 23"), out);
  }

  @Test
  void withoutAGateNothingFailsAndWhatWasNotJudgedIsAnError() throws Exception {
    SweepResults results =
        new Swept().cell("a", blocked(9, 10)).cell("b", counts(0, 0, 0, 5)).results();
    String xml = written(JunitReport::write, results, Optional.empty(), ENGLISH);
    List<ReportTestCase> cases = asSurefire(xml).getFirst().getTestCases();
    assertEquals(List.of(true, false), cases.stream().map(c -> c.isSuccessful()).toList());
    assertTrue(cases.getLast().hasError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a & b &amp; c",
        "\"quoted\" and 'apostrophes'",
        "]]> and <![CDATA[ and <!-- -->",
        "\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085",
        "\ufffe\uffff",
        "half \ud83d a character, and the other \udd2a half",
        "whole \ud83d\udd2a",
        "line\nbreak\tand tab\r",
        "\u202egnp.exe\u202c",
        "刀 Нож Łódź",
        "</style></title></textarea><img src=x onerror=y>",
        "{0} ${x} %s \\u0041"
      })
  void anyLabelIsWellFormedAndCannotGetOut(String label) throws Exception {
    Counts counts = new Counts(2, 18, 0, 0, Map.of(label, 20));
    SweepResults results = new Swept().cell(label, label, counts).named(label).results();
    Optional<GateReport> gate = judged(results, label);
    Document junit = parsed(written(JunitReport::write, results, gate, ENGLISH));
    assertEquals(1, junit.getElementsByTagName("testcase").getLength());
    assertEquals(1, junit.getElementsByTagName("failure").getLength());
    JsonNode json = new JsonMapper().readTree(written(JsonReport::write, results, gate, ENGLISH));
    assertEquals(1, json.at("/gate/verdicts").size());
    Document page = parsed(asXml(written(HtmlReport::write, results, gate, ENGLISH)));
    for (String element : List.of("script", "img", "textarea")) {
      assertEquals(0, page.getElementsByTagName(element).getLength(), element);
    }
    assertEquals(1, page.getElementsByTagName("title").getLength());
  }

  /** The page closes all that it opens, but for what HTML never closes. */
  private static String asXml(String html) {
    return html.replace("<!DOCTYPE html>", "")
        .replaceAll("(<meta [^>]*)>", "$1/>")
        .replaceAll("[\u0085\u007f]", "?");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageIsOneFileWithoutScriptOrAddressInEveryLanguage(Language language) throws Exception {
    Texts texts = new Texts(language);
    SweepResults results = four().simulated().results();
    String html = written(HtmlReport::write, results, judged(results, "Limits"), texts);
    assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"));
    assertTrue(html.contains("SIMULATED"));
    assertTrue(html.contains("prefers-color-scheme: dark"));
    assertTrue(html.contains("<bdi>" + texts.of("report.sweep.cells") + "</bdi>"));
    assertFalse(
        Pattern.compile(
                "(?i)https?:|//[a-z]|<script|<link|<iframe|<img|\\bsrc=|href=|url\\(|@import")
            .matcher(html)
            .find());
    Document page = parsed(asXml(html));
    assertEquals(2, page.getElementsByTagName("table").getLength());
    assertEquals(4 * 2 + 2, page.getElementsByTagName("tr").getLength());
    assertEquals(4, page.getElementsByTagName("svg").getLength());
  }

  @Test
  void aPageSaysSimulatedOnlyWhereItIs() throws Exception {
    SweepResults real = four().results();
    assertFalse(written(HtmlReport::write, real, Optional.empty(), ENGLISH).contains("SIMULATED"));
  }

  @Test
  void jsonHasTheMembersThatAreDocumented() throws Exception {
    SweepResults results = four().simulated().results();
    Baseline baseline = Baselines.freeze(results, "golden", NOW);
    BaselineRule rule =
        new BaselineRule(null, BaselineRule.USUAL.margin(), 5, BaselineRule.NewReasons.MISS);
    GateReport report =
        new Gate("Night", judgedRules(), rule).judge(results, Optional.of(baseline));
    JsonNode json =
        new JsonMapper()
            .readTree(written(JsonReport::write, results, Optional.of(report), ENGLISH));
    assertTrue(json.get("simulated").asBoolean());
    assertEquals(0.9, json.at("/cells/1/blockRate").asDouble());
    assertEquals("MISSED", json.at("/gate/verdicts/1/verdict").asString());
    assertEquals(1, json.at("/gate/exitCode").asInt());
    Set<String> undocumented = new HashSet<>();
    String page = java.nio.file.Files.readString(java.nio.file.Path.of("docs/gate.md"));
    members(json).stream()
        .filter(name -> !page.contains("`" + name + "`"))
        .forEach(undocumented::add);
    assertEquals(Set.of(), undocumented);
  }

  private static List<Rule> judgedRules() {
    Selection nobody = new Selection(Set.of("nobody"), Set.of(), Map.of(), null);
    Selection all = new Selection(Set.of(), Set.of(), Map.of(), null);
    Limit limit = new Limit(0, 0.2, Confidence.INTERVAL);
    return List.of(
        new Rule("all", all, limit, 5, Rule.Varying.JUDGE),
        new Rule("nobody", nobody, limit, 5, Rule.Varying.JUDGE));
  }

  private static Set<String> members(JsonNode node) {
    Set<String> names = new HashSet<>();
    node.properties()
        .forEach(
            member -> {
              boolean data = Set.of("reasons", "levels").contains(member.getKey());
              names.add(member.getKey());
              names.addAll(data ? Set.of() : members(member.getValue()));
            });
    if (node.isArray()) {
      node.forEach(item -> names.addAll(members(item)));
    }
    return names;
  }

  @Test
  void noKeyAndNoPromptGoesOut() throws Exception {
    String key = "AIza" + "SyA1234567890abcdefghij_MARKER";
    Counts counts = new Counts(0, 20, 0, 0, Map.of(key, 20));
    SweepResults results = new Swept().cell("a " + key, key, counts).named(key).results();
    List<Report> all = List.of(JunitReport::write, JsonReport::write, HtmlReport::write);
    for (Report report : all) {
      String text = written(report, results, judged(results, key), ENGLISH);
      assertFalse(text.contains("MARKER"));
      assertFalse(text.contains("A picture"));
    }
  }
}
