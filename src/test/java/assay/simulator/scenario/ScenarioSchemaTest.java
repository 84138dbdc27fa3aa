package assay.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.protocol.Category;
import assay.simulator.scenario.ScenarioFile.Result;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema, the reader, the page and the samples say the same of what a scenario is. */
class ScenarioSchemaTest {
  private static final Path SAMPLES = Path.of("assets/scenarios");
  private static final Path PAGE = Path.of("docs/scenarios.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ScenarioFile.schema());

  @TempDir Path folder;

  @Test
  void liesWhereAnEditorFindsItBesideTheSamples() throws IOException {
    assertEquals(ScenarioFile.schema(), Files.readString(SAMPLES.resolve("scenario.schema.json")));
  }

  @Test
  void everySampleIsPackagedByItsName() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .sorted()
              .toList();
      assertEquals(ScenarioFile.NAMES, names);
    }
    for (String name : ScenarioFile.NAMES) {
      assertInstanceOf(Result.Read.class, ScenarioFile.of(name), name);
    }
  }

  static Stream<String> good() throws IOException {
    Stream.Builder<String> all = Stream.builder();
    for (String name : ScenarioFile.NAMES) {
      all.add(Files.readString(SAMPLES.resolve(name + ".yaml")));
    }
    examples().forEach(all);
    return all.build();
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(PAGE))
        .results()
        .map(MatchResult::group)
        .map(text -> text.replaceAll("```(yaml)?", ""))
        .toList();
  }

  @Test
  void thePageHasExamples() throws IOException {
    assertTrue(examples().size() >= 3);
  }

  @ParameterizedTest
  @MethodSource("good")
  void schemaAndReaderTakeSamplesAndExamples(String yaml) throws IOException {
    assertEquals("[]", errors(yaml).toString());
    Result result = read(yaml);
    assertInstanceOf(Result.Read.class, result, result.toString());
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void bothKnowEveryCategory(Category category) throws IOException {
    String yaml = "steps:\n  - {rules: true, when: {thresholds: {" + category + ": OFF}}}\n";
    assertEquals("[]", errors(yaml).toString());
    assertInstanceOf(Result.Read.class, read(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{image: {}, text: a}",
        "{imagee: {}}",
        "{image: {bytes: 20MiB}}",
        "{image: {drafts: 10}}",
        "{image: {finishReason: stop}}",
        "{block: {message: a}}",
        "{finish: {reason: a}}",
        "{finish: {reason: A, ratings: [{category: HARASSMENT}]}}",
        "{finish: {reason: A, ratings: [{category: LOUD, probability: LOW}]}}",
        "{finish: {reason: A, ratings: [{category: HARASSMENT, probability: SOME}]}}",
        "{empty: nothing}",
        "{error: {}}",
        "{error: {code: 200}}",
        "{error: {code: 429, retryDelay: 3}}",
        "{raw: {status: 204}}",
        "{raw: {headers: {content-length: '3'}}}",
        "{raw: {headers: {'A B': c}}}",
        "{rules: false}",
        "{rules: true, times: 0}",
        "{rules: true, times: often}",
        "{rules: true, delay: soon}",
        "{rules: true, fault: {cut: 3, hang: 3}}",
        "{rules: true, fault: {cut: early}}",
        "{rules: true, fault: {contentLength: 0}}",
        "{rules: true, when: {prompt: {}}}",
        "{rules: true, when: {prompt: {contains: a, exact: a}}}",
        "{rules: true, when: {image: big}}",
        "{rules: true, when: {protocol: http}}",
        "{rules: true, when: {thresholds: {HARASSMENT: SOME}}}",
        "{rules: true, when: {thresholds: {LOUD: 'OFF'}}}"
      })
  void schemaAndReaderRefuseTheSame(String step) throws IOException {
    String yaml = "steps:\n  - " + step + "\n";
    assertFalse(errors(yaml).isEmpty(), "the schema takes " + step);
    assertInstanceOf(Result.Refused.class, read(yaml), "the reader takes " + step);
  }

  /** Each key that the schema has is told on the page. */
  @Test
  void thePageTellsEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    JsonNode defs = YAML.readTree(ScenarioFile.schema()).path("$defs");
    List<String> keys =
        defs.propertyStream()
            .flatMap(def -> def.getValue().path("properties").propertyStream())
            .map(java.util.Map.Entry::getKey)
            .distinct()
            .toList();
    assertTrue(keys.size() > 30, keys.toString());
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
  }

  private static List<?> errors(String yaml) {
    return SCHEMA.validate(YAML.readTree(yaml));
  }

  private Result read(String yaml) throws IOException {
    return ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), yaml));
  }
}
