package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.BlockMethod;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Kind;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.exchange.HashingBlobs;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepPlanPreparation.Result;
import assay.exchange.sweep.SweepPlanPreparation.Usual;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.run.sweep.SweepPlan;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPlanPreparationTest {
  private static final Map<String, Endpoint> ENDPOINTS =
      Map.of(
          "simulator", endpoint(Kind.SIMULATOR, "simulator", "http://127.0.0.1:1"),
          "at-rest", endpoint(Kind.SIMULATOR, "at-rest", ""),
          "part", endpoint(Kind.SIMULATOR, "part", "/gateway"),
          "far-simulator", endpoint(Kind.SIMULATOR, "far-simulator", "https://far.example"),
          "gemini-api", endpoint(Kind.GEMINI_API, "gemini-api", Endpoint.GEMINI_API_URL),
          "vertex-ai", endpoint(Kind.VERTEX_AI, "vertex-ai", "https://cloud.example"),
          "openai", endpoint(Kind.OPENAI_GATEWAY, "openai", "https://gateway.example"),
          "unset", endpoint(Kind.NATIVE_GATEWAY, "unset", ""),
          "open", endpoint(Kind.NATIVE_GATEWAY, "open", "http://far.example"));

  @TempDir Path folder;
  private PlanFolder files;
  private final List<String> taken = new ArrayList<>();

  private static Endpoint endpoint(Kind kind, String name, String url) {
    return new Endpoint(kind, name, url, kind.usualAccess());
  }

  private static Endpoint at(String name) {
    return Objects.requireNonNull(ENDPOINTS.get(name));
  }

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  private ReferenceFiles.Result take(Path file, boolean strip) {
    taken.add(file.getFileName() + (strip ? " stripped" : ""));
    return new ReferenceFiles(new HashingBlobs(), strip).take(file);
  }

  private static Optional<EndpointProfile> profile(String name) {
    return Optional.ofNullable(ENDPOINTS.get(name))
        .map(endpoint -> new EndpointProfile(endpoint, "", "usual-model"));
  }

  private Result result(String yaml) throws IOException {
    return new SweepPlanPreparation(
            this::take, SweepPlanPreparationTest::profile, new Usual("simulator", true))
        .prepare(files.read(yaml));
  }

  private SweepPlan plan(String yaml) throws IOException {
    Result result = result(yaml);
    return assertInstanceOf(Result.Ready.class, result, () -> String.valueOf(result)).plan();
  }

  private List<Problem> problems(String yaml) throws IOException {
    return assertInstanceOf(Result.Refused.class, result(yaml)).problems();
  }

  @Test
  void makesThePlanThatTheFileSays() throws IOException {
    SweepPlan plan =
        plan(
            """
            name: Knives
            endpoint: vertex-ai
            model: some-model
            thresholds: {HARASSMENT: BLOCK_ONLY_HIGH, HATE_SPEECH: not-sent}
            methods: {HARASSMENT: SEVERITY}
            stripMetadata: false
            cases:
              - {label: a, prompt: A knife, images: [chef-knife.png, pictures/mountain-lake.png]}
              - {label: b, prompt: Another, images: [./chef-knife.png]}
            vary: [{endpoints: [vertex-ai, gemini-api]}, {thresholds: HARASSMENT, levels: [not-sent]}]
            design: every-combination
            """);
    assertEquals("Knives", plan.name());
    assertEquals(
        new Configuration(
            at("vertex-ai"),
            "some-model",
            new Thresholds(Map.of(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH))
                .withMethod(HarmCategory.HARASSMENT, BlockMethod.SEVERITY),
            plan.base().output()),
        plan.base());
    assertEquals(
        new Axis.OfEndpoint(List.of(at("vertex-ai"), at("gemini-api"))),
        plan.factors().axes().getFirst());
    assertEquals(
        List.of("chef-knife.png", "mountain-lake.png"),
        plan.cases().getFirst().tested().images().stream().map(ReferenceImage::name).toList());
    assertEquals(List.of("chef-knife.png", "mountain-lake.png"), taken);
    assertEquals(4, plan.cells().size());
  }

  @Test
  void takesWhatIsUsualWhereThePlanSaysNothing() throws IOException {
    Result.Ready ready =
        assertInstanceOf(
            Result.Ready.class,
            result("cases: [{label: a, prompt: A knife, images: [chef-knife.png]}]"));
    assertEquals(at("simulator"), ready.plan().base().endpoint());
    assertEquals("usual-model", ready.plan().base().model());
    assertEquals(List.of("chef-knife.png stripped"), taken);
    assertNull(ready.session());
  }

  @ParameterizedTest
  @CsvSource({"simulator", "at-rest", "part"})
  void takesASimulatorOnThisMachineAlsoWhileItRests(String endpoint) throws IOException {
    assertEquals(
        endpoint, plan(PlanFolder.CASES + "endpoint: " + endpoint).base().endpoint().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "endpoint: nowhere            | endpoint                 | exchange.sweep.no-endpoint",
        "endpoint: unset              | endpoint (unset)         | exchange.sweep.no-address",
        "endpoint: open               | endpoint (open)          | settings.url.plain-http",
        "endpoint: far-simulator      | endpoint (far-simulator)"
            + " | exchange.sweep.simulator-elsewhere",
        "pace: {endpoints: {openai: {atOnce: 1}}} | pace.endpoints.openai"
            + " | exchange.sweep.no-such-pace",
        "vary: [{endpoints: [simulator, nowhere]}]"
            + " | vary[1].endpoints[2] | exchange.sweep.no-endpoint",
        "methods: {JAILBREAK: SEVERITY} | methods.JAILBREAK      | exchange.sweep.method-alone",
        "thresholds: {JAILBREAK: OFF} | simulator, usual-model   | conduct.untaken.PROTOCOL",
        "vary: [{thresholds: JAILBREAK, levels: [not-sent, OFF]}]"
            + " | simulator, usual-model | conduct.untaken.PROTOCOL",
        "'design: find-the-edge\nedge: {category: IMAGE_HATE}'"
            + " | simulator, usual-model | conduct.untaken.PROTOCOL",
        "'model: gemini-3-pro-image\nvary: [{imageSizes: [1K, 512]}]'"
            + " | simulator, gemini-3-pro-image | conduct.untaken.MODEL",
        "'seed: 1\nvary: [{endpoints: [simulator, openai]}]'"
            + " | openai, usual-model | conduct.untaken.PROTOCOL",
      })
  void tellsWhatStandsAgainstAPlan(String yaml, String where, String textKey) throws IOException {
    List<Problem> problems = problems(PlanFolder.CASES + yaml.replace("\\n", "\n"));
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(where, problems.getFirst().where());
    assertEquals(textKey, problems.getFirst().textKey());
    for (Language language : Language.values()) {
      Texts texts = new Texts(language);
      assertTrue(texts.has(textKey), textKey);
      assertFalse(problems.getFirst().words(texts).contains("{"));
    }
  }

  @Test
  void tellsEachPictureThatCannotBeSentAndTakesNoneIfAnythingElseIsWrong() throws IOException {
    files.write("a.png", "none");
    files.write("b.png", "none");
    String cases =
        "cases: [{label: a, prompt: p, images: [a.png, b.png]},"
            + " {label: b, prompt: p, images: [b.png]}]\n";
    assertEquals(
        List.of("exchange.reference.no-picture", "exchange.reference.no-picture"),
        problems(cases).stream().map(Problem::textKey).toList());
    taken.clear();
    problems(cases + "endpoint: nowhere");
    assertEquals(List.of(), taken);
  }

  /** Nine axes of five levels are two million cells: they are reckoned and not made. */
  @ParameterizedTest
  @CsvSource({"every-combination, true", "one-at-a-time, false", "pairwise, false"})
  void tellsMoreCellsThanAPlanMayHave(String design, boolean tooMany) throws IOException {
    StringBuilder yaml = new StringBuilder(PlanFolder.CASES);
    yaml.append("endpoint: vertex-ai\ndesign: ").append(design).append("\nvary:\n");
    for (HarmCategory category : HarmCategory.values()) {
      yaml.append("  - {thresholds: ").append(category).append(", levels: [not-sent, OFF,");
      yaml.append(" BLOCK_NONE, BLOCK_ONLY_HIGH, BLOCK_LOW_AND_ABOVE]}\n");
    }
    if (tooMany) {
      Problem problem = problems(yaml.toString()).getFirst();
      assertEquals("exchange.sweep.too-many-cells", problem.textKey());
      assertEquals(List.of("9765625", "10000"), problem.arguments());
    } else {
      assertTrue(plan(yaml.toString()).cells().size() < 100);
    }
  }
}
