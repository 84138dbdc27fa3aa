package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.exchange.PlanFile.Result;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @TempDir Path folder;

  @BeforeEach
  void putPictures() throws IOException {
    Files.createDirectories(folder.resolve("pictures"));
    Files.createFile(folder.resolve("pictures/a.png"));
    Files.createFile(folder.resolve("b.png"));
  }

  @Test
  void readsAWholePlan() throws IOException {
    Plan plan =
        read(
            """
            prompt: |
              A red apple.
              On a table.
            images:
              - pictures/a.png
              - ./b.png
            thresholds:
              HARM_CATEGORY_HARASSMENT: BLOCK_ONLY_HIGH
              dangerous_content: OFF
              HATE_SPEECH: NOT_SENT
            model: gemini-3-pro-image
            endpoint: gemini-api
            baseUrl: http://127.0.0.1:8080
            repeats: 5
            atOnce: 2
            aspectRatio: 16:9
            imageSize: 512
            seed: -7
            temperature: 0.5
            session: Kitchen knives
            stripMetadata: true
            """);
    assertEquals("A red apple.\nOn a table.\n", plan.prompt());
    assertEquals(
        List.of(folder.resolve("pictures/a.png"), folder.resolve("./b.png")), plan.images());
    assertEquals(
        Map.of(
            HarmCategory.HARASSMENT, Optional.of(Threshold.BLOCK_ONLY_HIGH),
            HarmCategory.DANGEROUS_CONTENT, Optional.of(Threshold.OFF),
            HarmCategory.HATE_SPEECH, Optional.empty()),
        plan.thresholds());
    assertEquals(
        new Plan.Target("gemini-api", "http://127.0.0.1:8080", "gemini-3-pro-image"),
        plan.target());
    assertEquals(new OutputOptions(AspectRatio.R16_9, Size.S512, -7, 0.5), plan.output());
    assertEquals(
        new Plan.Course(5, 2, "Kitchen knives", true, new Plan.Stated(null, null, null)),
        plan.course());
  }

  @Test
  void leavesOutWhatThePlanLeavesOut() throws IOException {
    Plan plan = read("prompt: A red apple");
    assertEquals(OutputOptions.NOT_SENT, plan.output());
    assertEquals(Map.of(), plan.thresholds());
    assertNull(plan.course().repeats());
    assertNull(plan.target().endpoint());
  }

  @Test
  void takesASingleImageWithoutAList() throws IOException {
    assertEquals(List.of(folder.resolve("b.png")), read("images: b.png").images());
  }

  /** YAML's own words for true and false are thresholds and prompts here. */
  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", "'OFF'"})
  void readsOffAsTheThreshold(String written) throws IOException {
    assertEquals(
        Map.of(HarmCategory.HARASSMENT, Optional.of(Threshold.OFF)),
        read("thresholds: {HARASSMENT: " + written + "}").thresholds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red                        | colour                | exchange.plan.unknown-key",
        "Prompt: x                          | Prompt                | exchange.plan.unknown-key",
        "prompt: ''                         | prompt                | exchange.plan.blank",
        "prompt:                            | prompt                | exchange.plan.empty",
        "images:                            | images                | exchange.plan.empty",
        "prompt: [a, b]                     | prompt                | exchange.plan.plain",
        "prompt: {a: b}                     | prompt                | exchange.plan.plain",
        "repeats: 0                         | repeats               | exchange.plan.number",
        "repeats: 101                       | repeats               | exchange.plan.number",
        "repeats: many                      | repeats               | exchange.plan.number",
        "repeats: 1.5                       | repeats               | exchange.plan.number",
        "atOnce: 0                          | atOnce                | exchange.plan.number",
        "seed: 2147483648                   | seed                  | exchange.plan.number",
        "temperature: 2.1                   | temperature           | exchange.plan.number",
        "temperature: NaN                   | temperature           | exchange.plan.number",
        "aspectRatio: 17:9                  | aspectRatio           | exchange.plan.one-of",
        "imageSize: 2k                      | imageSize             | exchange.plan.one-of",
        "endpoint: \"  \"                    | endpoint              | exchange.plan.name",
        "model: a b                         | model                 | exchange.plan.model",
        "model: x?key=1                     | model                 | exchange.plan.model",
        "baseUrl: ftp://x.example           | baseUrl               | exchange.plan.url",
        "baseUrl: https://u:p@x.example     | baseUrl               | exchange.plan.url",
        "baseUrl: https://x.example?key=1   | baseUrl               | exchange.plan.url",
        "baseUrl: nonsense                  | baseUrl               | exchange.plan.url",
        "baseUrl: https://x.example         | baseUrl               | exchange.plan.loopback",
        "baseUrl: http://127.0.0.1.x.example| baseUrl               | exchange.plan.loopback",
        "baseUrl: http://10.0.0.1           | baseUrl               | exchange.plan.loopback",
        "session: ' '                       | session               | exchange.plan.name",
        "images: [gone.png]                 | images[1]             | exchange.plan.no-file",
        "images: [b.png, pictures]          | images[2]             | exchange.plan.no-file",
        "images: [[b.png]]                  | images[1]             | exchange.plan.plain",
        "images: [/etc/hostname]            | images[1]             | exchange.plan.relative",
        "images: [\"a\\0b\"]                | images[1]             | exchange.plan.no-path",
        "thresholds: OFF                    | thresholds            | exchange.plan.named",
        "thresholds: {SILLINESS: 'OFF'}     | thresholds.SILLINESS  | exchange.plan.one-of",
        "thresholds: {HARASSMENT: SOME}     | thresholds.HARASSMENT | exchange.plan.one-of",
        "thresholds: {HARASSMENT: [OFF]}    | thresholds.HARASSMENT | exchange.plan.plain",
      })
  void tellsTheKeyAndWhatIsWrong(String yaml, String where, String textKey) throws IOException {
    Problem problem = problems(yaml).getFirst();
    assertEquals(where, problem.where());
    assertEquals(textKey, problem.textKey());
    assertTrue(TEXTS.has(textKey), textKey);
    assertTrue(!problem.words(TEXTS).contains("{"), problem.words(TEXTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1", "http://localhost:1", "'http://[::1]:1'"})
  void takesAnAddressOnThisMachine(String written) throws IOException {
    assertEquals(written.replace("'", ""), read("baseUrl: " + written).target().baseUrl());
  }

  @Test
  void namesTheOptionThatMayGiveAnyAddress() throws IOException {
    assertTrue(
        problems("baseUrl: https://x.example").getFirst().words(TEXTS).contains("--base-url"));
  }

  @Test
  void tellsAllProblemsAtOnce() throws IOException {
    List<Problem> problems =
        problems("colour: red\nrepeats: 0\nimages: [gone.png]\nthresholds: {X: Y}\nmodel: ' '");
    assertEquals(
        List.of("colour", "repeats", "images[1]", "thresholds.X", "thresholds.X", "model"),
        problems.stream().map(Problem::where).toList());
  }

  @Test
  void namesWhatIsAllowed() throws IOException {
    assertTrue(problems("repeats: 101").getFirst().words(TEXTS).contains("1 to 100"));
    assertTrue(
        problems("thresholds: {HARASSMENT: SOME}")
            .getFirst()
            .words(TEXTS)
            .contains("NOT_SENT, OFF, BLOCK_NONE, BLOCK_ONLY_HIGH"));
    assertTrue(problems("colour: red").getFirst().words(TEXTS).contains("aspectRatio"));
  }

  @Test
  void refusesACategoryThatIsGivenTwice() throws IOException {
    List<Problem> problems =
        problems("thresholds: {HARASSMENT: OFF, HARM_CATEGORY_HARASSMENT: BLOCK_NONE}");
    assertEquals("exchange.plan.twice", problems.getFirst().textKey());
  }

  @Test
  void refusesMoreImagesThanAPromptMayHave() throws IOException {
    String fifteen = "images: [" + "b.png, ".repeat(14) + "b.png]";
    Problem problem = problems(fifteen).getFirst();
    assertEquals("images[15]", problem.where());
    assertEquals("exchange.plan.too-many-images", problem.textKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prompt: &a x\nsession: *a",
        "prompt: !!java.net.URL [x]",
        "prompt: a\nprompt: b",
        "prompt: a\n---\nprompt: b",
        "prompt: [[[[[[[[[[x]]]]]]]]]]",
        "prompt: [unclosed",
        "- a\n- b",
        "just words",
        "",
        "prompt: \"\\u0",
      })
  void refusesWhatIsNotOnePlainDocument(String yaml) throws IOException {
    List<Problem> problems = problems(yaml);
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().words(TEXTS).startsWith(file().toString()));
  }

  @Test
  void refusesAnAliasBombAtOnce() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertTrue(problems(bomb.toString()).getFirst().textKey().startsWith("exchange.plan.not-yaml"));
  }

  @Test
  void refusesAFileThatIsTooLargeOrMissing() throws IOException {
    assertEquals(
        "exchange.plan.too-large",
        problems("prompt: " + "x".repeat(PlanFile.MOST_BYTES)).getFirst().textKey());
    Result missing = PlanFile.read(folder.resolve("gone.yaml"));
    assertEquals(
        "exchange.plan.unreadable",
        assertInstanceOf(Result.Refused.class, missing).problems().getFirst().textKey());
  }

  @Test
  void throwsForNoBytesAtAll() throws IOException {
    Random random = new Random(20261122);
    byte[] alphabet =
        "prompt:images -[]{}&*!|>'\"\\#%@`,\n\t\0é\u0085".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 800; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      for (int b = 0; b < bytes.length; b++) {
        bytes[b] = alphabet[random.nextInt(alphabet.length)];
      }
      Files.write(file(), bytes);
      PlanFile.read(file());
    }
  }

  @Test
  void letsTheStrongerPlanWinValueByValue() throws IOException {
    Plan weak = read("prompt: weak\nimages: [b.png]\nrepeats: 3\nthresholds: {HARASSMENT: OFF}");
    Plan strong = read("prompt: strong\nseed: 1\nthresholds: {HATE_SPEECH: NOT_SENT}");
    Plan both = strong.over(weak);
    assertEquals("strong", both.prompt());
    assertEquals(1, both.images().size());
    assertEquals(3, both.course().repeats());
    assertEquals(1, both.output().seed());
    assertEquals(2, both.thresholds().size());
  }

  private Path file() {
    return folder.resolve("plan.yaml");
  }

  private Plan read(String yaml) throws IOException {
    Result result = PlanFile.read(Files.writeString(file(), yaml));
    return assertInstanceOf(Result.Read.class, result, () -> String.valueOf(result)).plan();
  }

  private List<Problem> problems(String yaml) throws IOException {
    Result result = PlanFile.read(Files.writeString(file(), yaml));
    return assertInstanceOf(Result.Refused.class, result).problems();
  }
}
