package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.Problem;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be wrong with a plan, and where that is said to be. */
class SweepProblemsTest {
  private static final String PLAN = "exchange.plan.";
  private static final String SWEEP = "exchange.sweep.";

  @TempDir Path folder;
  private PlanFolder files;

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  private void assertTold(String yaml, String where, String textKey) throws IOException {
    Problem problem = files.problems(yaml).getFirst();
    assertEquals(where + " " + textKey, problem.where() + " " + problem.textKey());
    for (Language language : Language.values()) {
      Texts texts = new Texts(language);
      assertTrue(texts.has(textKey), textKey);
      assertFalse(problem.words(texts).contains("{"), problem.words(texts));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red              | colour          | unknown-key",
        "prompt: A red apple      | prompt          | unknown-key",
        "baseUrl: http://127.0.0.1| baseUrl         | unknown-key",
        "vary: thresholds         | vary            | list",
        "vary: [thresholds]       | vary[1]         | axis",
        "vary: [{}]               | vary[1]         | axis",
        "vary: [{sizes: [1K]}]    | vary[1]         | axis",
        "edge: {alpha: 0.1}       | edge            | of-no-use",
        "stopEarly: [never]       | stopEarly       | keys",
        "stopEarly: {}            | stopEarly.margin| needed",
        "stopEarly: {margin: 1}   | stopEarly.margin| share",
        "stopEarly: {margin: 0}   | stopEarly.margin| share",
        "stopEarly: {margin: 1e-3}| stopEarly.margin| share",
        "stopEarly: {margin: NaN} | stopEarly.margin| share",
        "stopEarly: {rule: settled, margin: 0.1} | stopEarly.margin | of-no-use",
        "pace: 4                  | pace            | keys",
        "pace: {perMinute: 4}     | pace.perMinute  | unknown-key",
        "pace: {endpoints: {a: {endpoints: {}}}} | pace.endpoints.a.endpoints | unknown-key",
        "budget: {dollars: -1}    | budget.dollars  | dollars",
        "budget: {dollars: 1E9}   | budget.dollars  | dollars",
        "budget: {dollars: 2.50 USD} | budget.dollars | dollars",
        "design: find-the-edge    | edge.category   | needed",
      })
  void tellsWhatAPlanCannotSay(String yaml, String where, String key) throws IOException {
    assertTold(PlanFolder.CASES + yaml, where, SWEEP + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: ' '                | name                     | name",
        "name:                    | name                     | empty",
        "name: [a]                | name                     | plain",
        "endpoint: ''             | endpoint                 | name",
        "model: a b               | model                    | model",
        "thresholds: OFF          | thresholds               | named",
        "thresholds: {LOUD: OFF}  | thresholds.LOUD          | one-of",
        "methods: {HARASSMENT: A} | methods.HARASSMENT       | one-of",
        "aspectRatio: 17:9        | aspectRatio              | one-of",
        "seed: 2147483648         | seed                     | number",
        "minors: maybe            | minors                   | one-of",
        "design: all              | design                   | one-of",
        "repeats: 0               | repeats                  | number",
        "repeats: 1001            | repeats                  | number",
        "drawSeed: 1.5            | drawSeed                 | number",
        "stopEarly: margin        | stopEarly                | one-of",
        "stopEarly: {rule: never} | stopEarly.rule           | one-of",
        "pace: {atOnce: 0}        | pace.atOnce              | number",
        "pace: {atOnce: 101}      | pace.atOnce              | number",
        "pace: {requestsPerMinute: 0} | pace.requestsPerMinute | number",
        "pace: {endpoints: {a: {atOnce: 101}}} | pace.endpoints.a.atOnce | number",
        "pace: {tokensPerMinute: none} | pace.tokensPerMinute | number",
        "budget: {assumption: free}    | budget.assumption   | one-of",
        "budget: {requests: 0}    | budget.requests          | number",
        "budget: {minutes: 0}     | budget.minutes           | number",
        "caps: {blockedPerCase: 0}| caps.blockedPerCase      | number",
        "caps: {blockedPerDay: no}| caps.blockedPerDay       | number",
        "way: by-post             | way                      | one-of",
      })
  void tellsAValueThatIsNone(String yaml, String where, String key) throws IOException {
    assertTold(PlanFolder.CASES + yaml, where, PLAN + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{thresholds: [], levels: [OFF]}'           | thresholds    | sweep.no-levels",
        "'{thresholds: [HARASSMENT]}'                | levels        | sweep.needed",
        "'{thresholds: [HARASSMENT], levels: []}'    | levels        | sweep.no-levels",
        "'{thresholds: [LOUD], levels: [OFF]}'       | thresholds[1] | plan.one-of",
        "'{thresholds: [HARASSMENT], levels: [ON]}'  | levels[1]     | plan.one-of",
        "'{thresholds: HARASSMENT, levels: [OFF, off]}' | levels[2]  | plan.twice",
        "'{thresholds: HARASSMENT, levels: [not-sent, NOT_SENT]}' | levels[2] | plan.twice",
        "'{thresholds: HARASSMENT, levels: {a: b}}'  | levels        | sweep.list",
        "'{models: []}'                              | models        | sweep.no-levels",
        "'{models: [a b]}'                           | models[1]     | plan.model",
        "'{models: [a, a]}'                          | models[2]     | plan.twice",
        "'{models: [[a]]}'                           | models[1]     | plan.plain",
        "'{models: [a], levels: [b]}'                | levels        | sweep.unknown-key",
        "'{endpoints: []}'                           | endpoints     | sweep.no-levels",
        "'{endpoints: [a, a]}'                       | endpoints[2]  | plan.twice",
        "'{aspectRatios: [1:2]}'                     | aspectRatios[1] | plan.one-of",
        "'{imageSizes: [1k]}'                        | imageSizes[1] | plan.one-of",
        "'{editing: [edit, invent]}'                 | editing[2]    | plan.one-of",
        "'{fragments: [{label: a, words: b}]}'       | confirmedTrue | sweep.confirm",
        "'{fragments: [{label: a, words: b}], confirmedTrue: false}' | confirmedTrue | sweep.confirm",
        "'{fragments: [], confirmedTrue: true}'      | fragments     | sweep.no-levels",
        "'{fragments: [a], confirmedTrue: true}'     | fragments[1]  | sweep.keys",
        "'{fragments: [{label: a}], confirmedTrue: true}' | fragments[1].words | sweep.needed",
        "'{fragments: [{words: a}], confirmedTrue: true}' | fragments[1].label | sweep.needed",
        "'{fragments: [{label: a, words: b}, {label: a, words: c}], confirmedTrue: true}'"
            + " | fragments[2].label | plan.twice",
        "'{prompts: [{label: a, prompt: b}]}'        | confirmedTrue | sweep.confirm",
        "'{prompts: [], confirmedTrue: true}'        | prompts       | sweep.no-levels",
        "'{prompts: [{label: a, prompt: \" \"}], confirmedTrue: true}' | prompts[1].prompt | plan.blank",
        "'{prompts: [{label: a}], confirmedTrue: true}' | prompts[1].prompt | sweep.needed",
        "'{images: []}'                              | images        | sweep.no-levels",
        "'{images: [{files: []}]}'                   | images[1].label | sweep.needed",
        "'{images: [{label: a, files: [gone.png]}]}' | images[1].files[1] | plan.no-file",
        "'{images: [{label: a, files: [/a.png]}]}'   | images[1].files[1] | plan.relative",
        "'{images: [{label: a, files: []}, {label: a, files: []}]}' | images[2].label | plan.twice",
      })
  void tellsAnAxisThatIsNone(String axis, String where, String key) throws IOException {
    assertTold(PlanFolder.CASES + "vary:\n  - " + axis, "vary[1]." + where, "exchange." + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{models: [a]}             | {models: [b]}                | models",
        "{editing: [edit]}         | {editing: [generate]}        | editing",
        "{endpoints: [a]}          | {endpoints: [b]}             | endpoints",
        "{images: [{label: a, files: []}]} | {images: [{label: b, files: []}]} | images",
        "{thresholds: JAILBREAK, levels: [OFF]}"
            + " | {thresholds: [HARASSMENT, JAILBREAK], levels: [OFF]} | thresholds",
      })
  void tellsWhatVariesTwice(String one, String other, String where) throws IOException {
    String vary = "vary:\n  - " + one + "\n  - " + other;
    assertTold(PlanFolder.CASES + vary, "vary[2]." + where, PLAN + "twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vary: []", "repeats: 5", "stopEarly: never"})
  void tellsWhatASearchForTheEdgeHasNoUseFor(String yaml) throws IOException {
    String edge = "design: find-the-edge\nedge: {category: HARASSMENT}\n";
    assertTold(PlanFolder.CASES + edge + yaml, yaml.replaceFirst(":.*", ""), SWEEP + "of-no-use");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category: LOUD                                | edge.category | plan.one-of",
        "'category: HARASSMENT, passing: 0.8'          | edge.passing  | sweep.ordered",
        "'category: HARASSMENT, alpha: 2'              | edge.alpha    | sweep.share",
        "'category: HARASSMENT, most: 0'               | edge.most     | plan.number",
        "'category: HARASSMENT, repeats: 3'            | edge.repeats  | sweep.unknown-key",
      })
  void tellsASearchForTheEdgeThatIsNone(String edge, String where, String key) throws IOException {
    String yaml = PlanFolder.CASES + "design: find-the-edge\nedge: {" + edge + "}";
    assertTold(yaml, where, "exchange." + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                | cases           | sweep.no-cases",
        "apple                             | cases           | sweep.list",
        "[apple]                           | cases[1]        | sweep.keys",
        "[{prompt: a}]                     | cases[1].label  | sweep.needed",
        "[{label: a}]                      | cases[1].prompt | sweep.needed",
        "[{label: a, prompt: ' '}]         | cases[1].prompt | plan.blank",
        "[{label: ' ', prompt: a}]         | cases[1].label  | plan.name",
        "[{label: a, prompt: b, model: c}] | cases[1].model  | sweep.unknown-key",
        "[{label: a, prompt: b}, {label: a, prompt: c}] | cases[2].label | plan.twice",
        "[{label: a, prompt: b, images: [gone.png]}] | cases[1].images[1] | plan.no-file",
        "[{label: a, prompt: b, images: [/a.png]}]   | cases[1].images[1] | plan.relative",
        "[{label: a, prompt: b, tags: [[c]]}]        | cases[1].tags[1] | plan.plain",
        "[{label: a, prompt: b, tags: ['']}]         | cases[1].tags[1] | plan.name",
        "[{label: a, prompt: b, expected: pass}]     | cases[1].expected | plan.one-of",
        "[{label: a, prompt: b, minors: maybe}]      | cases[1].minors | plan.one-of",
        "[{label: a, prompt: b, rightsConfirmed: x}] | cases[1].rightsConfirmed | plan.one-of",
        "[{from: gone.csv}]                | cases[1].from   | plan.no-file",
        "[{from: /etc}]                    | cases[1].from   | plan.relative",
        "[{from: pictures}]                | cases[1].prompt | sweep.needed",
        "[{from: chef-knife.png}]          | cases[1].from   | sweep.no-set",
        "[{from: nothing.txt, prompt: a}]  | cases[1].prompt | sweep.folder-only",
        "[{from: pictures, prompt: a, images: [b]}] | cases[1].images | sweep.unknown-key",
      })
  void tellsACaseThatIsNone(String cases, String where, String key) throws IOException {
    assertTold("cases: " + cases, where, "exchange." + key);
  }

  @Test
  void tellsAPlanWithoutCases() throws IOException {
    assertTold("name: a", "cases", SWEEP + "needed");
  }

  @Test
  void tellsWhyACaseSetIsRefusedAndWhichIsNone() throws IOException {
    assertTold("cases: [{from: nothing.txt}]", "cases[1].from", "intake.refused.NO_PROMPT_COLUMN");
    files.write("x.har", "{\"log\": {\"version\": \"1.2\", \"entries\": []}}");
    assertTold("cases: [{from: x.har}]", "cases[1].from", SWEEP + "no-set");
  }

  @Test
  void tellsMoreAxesAndLevelsThanAnybodyCanLookAt() throws IOException {
    String axes = "vary: [" + "{models: [a]}, ".repeat(13) + "]";
    assertTold(PlanFolder.CASES + axes, "vary", SWEEP + "too-many");
    StringBuilder models = new StringBuilder("vary:\n  - models: [m0");
    for (int i = 1; i < 25; i++) {
      models.append(", m").append(i);
    }
    assertTold(PlanFolder.CASES + models + "]", "vary[1].models", SWEEP + "too-many");
  }

  @Test
  void tellsAllProblemsAtOnce() throws IOException {
    List<Problem> problems =
        files.problems(
            "seed: x\ncases: [{label: a}, {from: gone.csv}]\nvary: [{editing: [x]}]\n"
                + "repeats: 0\nbudget: {minutes: 0}");
    assertEquals(
        List.of(
            "seed",
            "cases[1].prompt",
            "cases[2].from",
            "vary[1].editing[1]",
            "budget.minutes",
            "repeats"),
        problems.stream().map(Problem::where).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases: &a [b]\nname: *a",
        "cases: !!java.net.URL [x]",
        "cases: []\ncases: []",
        "cases: [[[[[[[x]]]]]]]",
        "cases: [",
        "- cases",
        "",
      })
  void refusesWhatIsNotOnePlainDocument(String yaml) throws IOException {
    assertEquals(1, files.problems(yaml).size());
  }

  @Test
  void throwsForNoBytesAtAll() throws IOException {
    Random random = new Random(20261123);
    String words = "cases:,vary:,edge:,pace:,- ,from,label: ,[,],{,},models,\n,  ,x,pictures,'\0";
    String[] pieces = words.split(",", -1);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("cases:");
      for (int n = random.nextInt(25); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Path file = Files.writeString(folder.resolve("bent.yaml"), text);
      SweepPlanFile.isSweep(file);
      SweepPlanFile.read(file);
    }
  }
}
