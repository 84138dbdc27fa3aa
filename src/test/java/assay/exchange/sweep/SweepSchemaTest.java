package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.exchange.sweep.SweepPlanFile.Result;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema, the reader, the page and the sample say the same of what a sweep's plan is. */
class SweepSchemaTest {
  private static final Path PLANS = Path.of("assets/plans");
  private static final Path SAMPLE = PLANS.resolve("dangerous-content.yaml");
  private static final Path PAGE = Path.of("docs/sweeps.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNode TREE = YAML.readTree(SweepPlanFile.schema());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SweepPlanFile.schema());

  @TempDir Path folder;
  private PlanFolder files;

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  private static List<?> errors(String yaml) {
    return SCHEMA.validate(YAML.readTree(yaml));
  }

  @Test
  void liesWhereAnEditorFindsItBesideTheSample() throws IOException {
    assertEquals(SweepPlanFile.schema(), Files.readString(PLANS.resolve("sweep-plan.schema.json")));
  }

  @Test
  void hasTheKeysOfTheReaderInEachPlace() {
    assertEquals(sorted(SweepKeys.ROOT), keys(TREE));
    Map.of(
            "case", SweepKeys.CASE,
            "set", SweepKeys.SET,
            "fragment", SweepKeys.FRAGMENT,
            "variant", SweepKeys.VARIANT,
            "pictures", SweepKeys.PICTURES,
            "edge", SweepKeys.EDGE,
            "stopping", SweepKeys.STOPPING,
            "pace", SweepKeys.PACE,
            "budget", SweepKeys.BUDGET,
            "caps", SweepKeys.CAPS)
        .forEach((def, keys) -> assertEquals(sorted(keys), keys(def(def)), def));
    assertEquals(sorted(SweepKeys.STAGING), keys(def("staging")));
    assertEquals(sorted(SweepKeys.STEP), keys(def("step")));
    List<List<String>> axes = new ArrayList<>();
    def("axis").path("oneOf").forEach(axis -> axes.add(keys(axis)));
    assertEquals(
        SweepKeys.AXIS_NAMES.stream().map(SweepKeys.AXES::get).map(k -> sorted(k)).toList(), axes);
  }

  private static JsonNode def(String name) {
    return TREE.path("$defs").path(name);
  }

  private static List<String> keys(JsonNode place) {
    return place.path("properties").propertyStream().map(Map.Entry::getKey).sorted().toList();
  }

  private static List<String> sorted(List<String> keys) {
    return keys.stream().sorted().toList();
  }

  @Test
  void hasTheWordsOfTheProtocol() {
    assertWords("threshold", Stream.of(Threshold.values()).map(Enum::name), 2);
    assertWords("ratio", Stream.of(AspectRatio.values()).map(AspectRatio::wireName), 0);
    assertWords("size", Stream.of(Size.values()).map(Size::wireName), 1);
    Pattern category = Pattern.compile(def("category").path("pattern").asString());
    for (HarmCategory one : HarmCategory.values()) {
      assertTrue(category.matcher(one.wireName()).matches(), one.name());
    }
  }

  /**
   * @param more how many more the schema has: other spellings
   */
  private static void assertWords(String def, Stream<String> words, int more) {
    List<String> there = new ArrayList<>();
    def(def).path("enum").forEach(word -> there.add(word.asString()));
    List<String> all = words.toList();
    assertTrue(there.containsAll(all), there.toString());
    assertEquals(all.size() + more, there.size());
  }

  static Stream<String> good() throws IOException {
    Stream.Builder<String> all = Stream.builder();
    EXAMPLE
        .matcher(Files.readString(PAGE))
        .results()
        .map(MatchResult::group)
        .map(text -> text.replaceAll("```(yaml)?", ""))
        .forEach(all);
    for (String axis :
        List.of(
            "{thresholds: HARASSMENT, levels: OFF}",
            "{thresholds: [HARM_CATEGORY_HARASSMENT], levels: [not-sent, OFF]}",
            "{models: one}",
            "{endpoints: [simulator, 'my own']}",
            "{aspectRatios: ['1:1', not-sent]}",
            "{imageSizes: [512, 4K]}",
            "{editing: [generate]}",
            "{fragments: [{label: a, words: ''}], confirmedTrue: true}",
            "{prompts: [{label: a, prompt: b}], confirmedTrue: true}",
            "{images: [{label: a, files: chef-knife.png}, {label: b, files: []}]}")) {
      all.add(PlanFolder.CASES + "vary: [" + axis + "]\n");
    }
    all.add(PlanFolder.CASES);
    all.add(PlanFolder.CASES + "stopEarly: settled\n");
    all.add(PlanFolder.CASES + "stopEarly: {rule: settled, alpha: 0.1}\n");
    all.add(PlanFolder.CASES + "caps: {blockedPerCase: none, blockedPerDay: 3}\n");
    all.add(PlanFolder.CASES + "design: find-the-edge\nedge: {category: HARASSMENT, most: 5}\n");
    all.add("cases: [{from: pictures, prompt: a, minors: not-sure}]\n");
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("good")
  void schemaAndReaderTakeTheSame(String yaml) throws IOException {
    assertEquals("[]", errors(yaml).toString());
    files.read(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour: red",
        "prompt: a",
        "name: ' '",
        "model: a b",
        "thresholds: {LOUD: 'OFF'}",
        "thresholds: {HARASSMENT: SOME}",
        "methods: {HARASSMENT: SOME}",
        "labels: {A: b}",
        "aspectRatio: '17:9'",
        "imageSize: 2k",
        "seed: 2147483648",
        "temperature: 2.1",
        "thinkingLevel: DEEP",
        "outputMimeType: text/plain",
        "outputCompressionQuality: 101",
        "stripMetadata: perhaps",
        "minors: maybe",
        "rightsConfirmed: maybe",
        "purpose: ' '",
        "vary: a",
        "vary: [{}]",
        "vary: [{models: []}]",
        "vary: [{models: [a], editing: [edit]}]",
        "vary: [{thresholds: [HARASSMENT]}]",
        "vary: [{thresholds: [HARASSMENT], levels: [SOME]}]",
        "vary: [{aspectRatios: ['17:9']}]",
        "vary: [{imageSizes: [8K]}]",
        "vary: [{editing: [invent]}]",
        "vary: [{fragments: [{label: a, words: b}]}]",
        "vary: [{fragments: [{label: a}], confirmedTrue: true}]",
        "vary: [{prompts: [{label: a, prompt: b}]}]",
        "vary: [{prompts: [{label: a, prompt: ' '}], confirmedTrue: true}]",
        "vary: [{images: [{label: a}]}]",
        "vary: [{images: [{label: a, files: [/a.png]}]}]",
        "design: all",
        "design: find-the-edge",
        "design: find-the-edge\nedge: {category: HARASSMENT}\nrepeats: 5",
        "edge: {category: HARASSMENT}",
        "repeats: 0",
        "drawSeed: 1.5",
        "stopEarly: soon",
        "stopEarly: {}",
        "stopEarly: {margin: 1}",
        "stopEarly: {rule: settled, margin: 0.1}",
        "pace: {atOnce: 0}",
        "pace: {perMinute: 3}",
        "budget: {dollars: -1}",
        "budget: {assumption: free}",
        "budget: {requests: 0}",
        "caps: {blockedPerDay: 0}",
        "way: by-post"
      })
  void schemaAndReaderRefuseTheSame(String yaml) throws IOException {
    assertRefused(PlanFolder.CASES + yaml + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[a]",
        "[{label: a}]",
        "[{prompt: a}]",
        "[{label: a, prompt: ' '}]",
        "[{label: a, prompt: b, images: [/a.png]}]",
        "[{label: a, prompt: b, expected: pass}]",
        "[{label: a, prompt: b, seed: 3}]",
        "[{from: pictures, prompt: a, label: b}]",
        "[{from: /pictures, prompt: a}]"
      })
  void schemaAndReaderRefuseTheSameCases(String cases) throws IOException {
    assertRefused("cases: " + cases + "\n");
  }

  private void assertRefused(String yaml) throws IOException {
    assertFalse(errors(yaml).isEmpty(), "the schema takes " + yaml);
    files.problems(yaml);
  }

  @Test
  void theSampleIsAPlanOfTwoSampleCasesAndOneWithoutAnImage() throws IOException {
    assertEquals("[]", errors(Files.readString(SAMPLE)).toString());
    assertTrue(SweepPlanFile.isSweep(SAMPLE));
    Result result = SweepPlanFile.read(SAMPLE);
    SweepDraft draft = assertInstanceOf(Result.Read.class, result, result::toString).draft();
    List<SampleCase> samples = SampleCases.all().subList(0, 2);
    List<SweepDraft.DraftCase> cases = draft.cases();
    assertEquals(
        List.of(samples.get(0).id(), samples.get(1).id(), "felling-axe"),
        cases.stream().map(SweepDraft.DraftCase::label).toList());
    assertEquals(
        samples.stream().map(SampleCase::prompt).toList(),
        cases.subList(0, 2).stream().map(SweepDraft.DraftCase::prompt).toList());
    assertEquals(List.of(), cases.getLast().images());
    SweepDraft.Known axis =
        assertInstanceOf(SweepDraft.Known.class, draft.factors().axes().getFirst());
    assertEquals(Threshold.values().length + 1, axis.axis().size());
    assertEquals(10, draft.course().sampling().repeats());
  }

  /** Each key that the schema has is told on the page. */
  @Test
  void thePageTellsEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    List<String> keys =
        Stream.of(
                SweepKeys.ROOT.stream(),
                SweepKeys.CASE.stream(),
                SweepKeys.SET.stream(),
                SweepKeys.AXES.values().stream().flatMap(List::stream),
                SweepKeys.FRAGMENT.stream(),
                SweepKeys.EDGE.stream(),
                SweepKeys.STOPPING.stream(),
                SweepKeys.PACE.stream(),
                SweepKeys.BUDGET.stream(),
                SweepKeys.CAPS.stream())
            .flatMap(all -> all)
            .distinct()
            .toList();
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
  }
}
