package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what a row says of itself, and never by its prompt. */
class RedTeamTest extends IntakeBench {
  /**
   * The lines of promptfoo, garak, PyRIT, HarmBench, AdvBench, JailbreakBench, with harmless words.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'vars':{'prompt':'a pear'},'metadata':{'pluginId':'p','strategyId':'s'}}",
        "{'prompt':'a pear','plugin':'p'}",
        "{'prompt':'a pear','strategy':'s'}",
        "{'entry_type':'attempt','probe_classname':'some.Probe','prompt':'a pear'}",
        "{'value':'a pear','harm_categories':['x']}",
        "{'value':'a pear','prompt':'a pear','is_objective':true}",
        "{'prompt':'a pear','groups':['AI Red Team']}",
        "{'Behavior':'a pear','FunctionalCategory':'standard','SemanticCategory':'x'}",
        "{'prompt':'a pear','category':'chemical_biological'}",
        "{'goal':'a pear','target':'Here is a pear'}",
        "{'Goal':'a pear','Target':'x','Category':'y'}",
        "{'prompt':'a pear','attack':'x'}",
        "{'prompt':'a pear','jailbreak':true}",
        "{'prompt':'a pear','harmful':'yes'}",
        "{'prompt':'a pear','tags':'fruit; red-team'}",
        "{'prompt':'a pear','tags':['fruit','jailbreak-1']}",
        "{'prompt':'a pear','dataset':'HarmBench'}",
        "{'prompt':'a pear','deep':[{'er':{'red_team':1}}]}"
      })
  void isToldByItsFields(String line) throws Exception {
    assertEquals(
        Map.of(Skipped.RED_TEAM, 1),
        read(file("cases.jsonl", line.replace('\'', '"'))).report().skipped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'prompt':'a pear for a red team with a plugin and a strategy'}",
        "{'prompt':'a pear','category':'fruit','tags':['heart attack awareness']}",
        "{'prompt':'a pear','pluginId':'','strategy':null,'attack':false,'jailbreak':'no'}",
        "{'prompt':'a pear','category':'HARM_CATEGORY_DANGEROUS_CONTENT'}",
        "{'prompt':'a pear','threshold_jailbreak':'BLOCK_NONE'}",
        "{'prompt':'a pear','goal':'shown on a table'}",
        "{'prompt':'a pear','intent':'jailbreak'}"
      })
  void whatDeclaresNothingOfTheKindIsNone(String line) throws Exception {
    assertEquals(Map.of(), read(file("cases.jsonl", line.replace('\'', '"'))).report().skipped());
  }

  @ParameterizedTest
  @CsvSource({
    "harmbench_behaviors_text_all.csv,true",
    "garak.1234.report.jsonl,true",
    "RedTeam.har,true",
    "advbench.csv,true",
    "cases.csv,false",
    "red teapots.csv,false"
  })
  void aFileIsToldByItsName(String name, boolean is) {
    assertEquals(is, RedTeam.isNamedSo(name));
  }

  @Test
  void aTableWithoutAColumnForPromptsIsStillCounted() throws Exception {
    LossReport report = read(file("c.csv", "BehaviorID,Behavior\n1,a pear\n2,a plum\n")).report();
    assertEquals(Map.of(Skipped.RED_TEAM, 2), report.skipped());
  }

  @Test
  void aHarSaysSoByItsEntryItsCreatorOrTheLabelsOfARequest() throws Exception {
    Map<String, Object> labelled = Written.body(APPLE, java.util.List.of());
    labelled.put("labels", Map.of("redteam", "on"));
    Map<String, Object> marked = Written.entry(Written.body(APPLE, java.util.List.of()));
    marked.put("_metadata", Map.of("strategyId", "x"));
    var entries = java.util.List.of(Written.entry(labelled), marked);
    assertEquals(
        Map.of(Skipped.RED_TEAM, 2),
        read(file("c", Written.har(entries, "A browser"))).report().skipped());
    assertEquals(
        Map.of("creator", 2), read(file("c", Written.har(entries, "garak 1"))).report().markers());
  }

  @Test
  void deepRowsEnd() {
    Object tree = "x";
    for (int i = 0; i < 60; i++) {
      tree = Map.of("a", tree);
    }
    assertEquals(Optional.empty(), RedTeam.markerOf(Map.of("b", tree)));
  }
}
