package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.FakeImageService;
import assay.run.StoreFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @TempDir Path folder;

  @Test
  void sendsACaseFromOptions() throws IOException {
    Path picture = picture("apple.png");
    int code =
        terminal.run(
            ("run --prompt apple --image %s --threshold DANGEROUS_CONTENT=BLOCK_ONLY_HIGH"
                    + " --threshold HARM_CATEGORY_HARASSMENT=off --model m-1 --repeats 3 --at-once 2"
                    + " --aspect-ratio 16:9 --image-size 2K --seed 5 --temperature 1.5"
                    + " --session Apples --workspace %s")
                .formatted(picture, folder)
                .split(" ", -1));
    assertEquals(0, code, terminal.err());
    assertEquals(List.of(folder + " WRITE"), opening.opened);
    assertEquals(1, opening.closed);
    List<Attempt> attempts = opening.log.all();
    assertEquals(3, attempts.size());
    Attempt first = attempts.getFirst();
    assertEquals("apple", first.tested().prompt());
    assertEquals("apple.png", first.tested().images().getFirst().name());
    assertEquals(
        new Configuration(
            new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:40123"),
            "m-1",
            new Thresholds(
                Map.of(
                    HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_ONLY_HIGH,
                    HarmCategory.HARASSMENT, Threshold.OFF)),
            new OutputOptions(OutputOptions.AspectRatio.R16_9, OutputOptions.Size.S2K, 5, 1.5)),
        first.configuration());
    assertTrue(opening.service.mostAtOnce() <= 2);
    assertTrue(
        opening.log.sessions().stream()
            .anyMatch(s -> s.name().equals("Apples") && s.id().equals(first.place().session())));
  }

  @Test
  void printsEachAttemptAndATableMarkedAsSimulated() {
    assertEquals(0, terminal.run("run", "--prompt", "apple", "--repeats", "2"));
    List<String> lines = terminal.lines();
    assertEquals("Run 1 in session \"First\". Attempts: 2", lines.getFirst());
    assertEquals(2, lines.stream().filter(l -> l.matches("\\[[12]/2] .*STOP.*SIMULATED")).count());
    assertTrue(lines.stream().anyMatch(l -> l.matches("1\\.1 .* 264 .* 293 .* 1,120 .*SIMULATED")));
  }

  @Test
  void letsOptionsWinOverThePlan() throws IOException {
    picture("b.png");
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            """
            prompt: from the plan
            images: b.png
            repeats: 2
            thresholds: {HARASSMENT: BLOCK_NONE, HATE_SPEECH: BLOCK_NONE}
            """);
    String[] line = {
      "run", plan.toString(), "--prompt", "from the options", "--threshold", "HARASSMENT=NOT_SENT"
    };
    assertEquals(0, terminal.run(line));
    Attempt attempt = opening.log.all().getFirst();
    assertEquals("from the options", attempt.tested().prompt());
    assertEquals(1, attempt.tested().images().size());
    assertEquals(2, opening.log.all().size());
    assertEquals(
        Map.of(HarmCategory.HATE_SPEECH, Threshold.BLOCK_NONE),
        attempt.configuration().thresholds().byCategory());
  }

  @ParameterizedTest
  @CsvSource({
    "all-off, OFF",
    "all-none, BLOCK_NONE",
    "all-high, BLOCK_ONLY_HIGH",
    "all-medium, BLOCK_MEDIUM_AND_ABOVE",
    "all-low, BLOCK_LOW_AND_ABOVE",
    "not-sent,"
  })
  void takesOneChoiceForEveryCategoryButTheNamedOne(String preset, Threshold threshold) {
    terminal.run("run", "--prompt", "x", "--preset", preset, "--threshold", "HARASSMENT=NOT_SENT");
    Thresholds sent = opening.log.all().getFirst().configuration().thresholds();
    assertEquals(threshold, sent.of(HarmCategory.HATE_SPEECH).orElse(null));
    assertTrue(sent.of(HarmCategory.HARASSMENT).isEmpty());
  }

  @Test
  void writesAJsonObjectPerAttempt() {
    assertEquals(0, terminal.run("run", "--prompt", "apple", "--repeats", "3", "--json"));
    List<JsonNode> attempts = terminal.json();
    assertEquals(3, attempts.size());
    JsonNode first = attempts.getFirst();
    assertEquals("simulator", first.get("endpoint").asString());
    assertTrue(first.get("simulated").asBoolean());
    assertEquals("IMAGE", first.get("outcome").get("kind").asString());
    assertEquals(0, first.get("thresholds").size());
    assertEquals(3, first.get("repeats").asInt());
    assertEquals("First", first.get("session").get("name").asString());
    assertEquals("2026-11-22T14:02:18Z", first.get("begunAt").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "SAFETY, 0",
    "IMAGE_SAFETY, 0",
    "NO_IMAGE, 0",
    "NEVER_HEARD_OF, 0",
    "400, 1",
    "401, 1",
    "429, 1",
    "503, 1"
  })
  void failsOnlyWhereTheServiceDidNotJudge(String answer, int code) {
    opening.service =
        FakeImageService.answering(
            answer.matches("[0-9]+")
                ? Answers.error(Integer.parseInt(answer))
                : Answers.blocked(answer));
    assertEquals(code, terminal.run("run", "--prompt", "apple"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run                                                       | --prompt",
        "run --prompt x --threshold nonsense                       | --threshold",
        "run --prompt x --threshold SILLY=OFF                      | --threshold",
        "run --prompt x --repeats 0                                | 1 to 100",
        "run --prompt x --preset harsh                             | all-medium",
        "run --prompt x --endpoint mars                            | gemini-api",
        "run --prompt x --image gone.png                           | --image",
        "run --prompt x --image-size 2k                            | 512, 1K, 2K, 4K",
        "run --prompt x --base-url ftp://x                         | --base-url",
        "run --prompt x --base-url https://real.example            | 127.0.0.1",
        "run --prompt x --base-url http://far.example              | for this computer only",
        "run --prompt x --base-url https://a.example?key=1         | without user, query",
        "run --prompt x --dry-run --base-url http://far.example    | for this computer only",
        "run gone.yaml                                             | gone.yaml",
      })
  void refusesWrongUseBeforeAnythingIsSent(String line, String said) {
    assertEquals(2, terminal.run(line.split(" ", -1)));
    assertTrue(terminal.err().contains(said), terminal.err());
    assertTrue(opening.service.sent().isEmpty());
  }

  @Test
  void namesEveryProblemAtOnce() {
    terminal.run("run", "--repeats", "0", "--seed", "x", "--threshold", "y");
    assertEquals(4, terminal.err().lines().count(), terminal.err());
  }

  @Test
  void refusesAFileThatIsNoPicture() throws IOException {
    Path page = Files.writeString(folder.resolve("page.png"), "<html>");
    assertEquals(2, terminal.run("run", "--prompt", "x", "--image", page.toString()));
    assertTrue(terminal.err().startsWith("page.png is none of the pictures"), terminal.err());
    assertEquals(0, opening.log.begun());
  }

  @Test
  void saysWhatToSetWhenThereIsNoKey() {
    assertEquals(1, terminal.run("run", "--prompt", "x", "--endpoint", "gemini-api"));
    assertTrue(terminal.err().contains("GEMINI_API_KEY"), terminal.err());
    assertTrue(opening.service.sent().isEmpty());
  }

  @Test
  void sendsToTheGeminiApiWithAKey() {
    opening.keyIsThere = true;
    assertEquals(
        0,
        terminal.run(
            "run", "--prompt", "x", "--minors", "no", "--endpoint", "gemini-api", "--json"));
    JsonNode attempt = terminal.json().getFirst();
    assertEquals(Endpoint.GEMINI_API_URL, attempt.get("baseUrl").asString());
    assertFalse(attempt.get("simulated").asBoolean());
  }

  /** A plan comes from somebody else, and whoever it names would be sent the key. */
  @Test
  void takesNoAddressElsewhereFromAPlanButFromItsOption() throws IOException {
    opening.keyIsThere = true;
    String there = "https://elsewhere.example";
    String yaml = "prompt: x\nminors: no\nendpoint: gemini-api\n";
    Path hostile = Files.writeString(folder.resolve("a.yaml"), yaml + "baseUrl: " + there);
    assertEquals(2, terminal.run("run", hostile.toString()));
    assertTrue(terminal.err().contains("--base-url"), terminal.err());
    assertTrue(opening.service.sent().isEmpty());
    Path plain = Files.writeString(folder.resolve("b.yaml"), yaml);
    assertEquals(0, terminal.run("run", plain.toString(), "--base-url", there));
    assertEquals(there, opening.log.all().getFirst().configuration().endpoint().baseUrl());
  }

  @Test
  void takesASimulatorOfAnotherProgramOnThisMachine() {
    assertEquals(0, terminal.run("run", "--prompt", "x", "--base-url", "http://localhost:9"));
    assertEquals(
        "http://localhost:9", opening.log.all().getFirst().configuration().endpoint().baseUrl());
  }

  @Test
  void storesWhatIsUnderWayAsCancelledWhenItIsInterrupted() {
    CountDownLatch sent = new CountDownLatch(2);
    opening.service =
        new FakeImageService(
            sending -> {
              sent.countDown();
              return FakeImageService.waitForCancel(sending);
            });
    terminal.interrupts =
        action -> {
          Thread.ofVirtual().start(() -> stopAfter(sent, action));
          return () -> {};
        };
    assertEquals(1, terminal.run("run", "--prompt", "x", "--repeats", "9", "--at-once", "2"));
    assertEquals(2, opening.log.all().size());
    opening
        .log
        .all()
        .forEach(a -> assertEquals(Outcome.Kind.CANCELLED, a.outcome().orElseThrow().kind()));
    assertTrue(terminal.err().contains("The run was stopped."), terminal.err());
  }

  private static void stopAfter(CountDownLatch sent, Runnable action) {
    try {
      sent.await();
      action.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void endsWithASentenceWhenTheDiskIsFull() {
    opening.log.failOn("begin");
    assertEquals(1, terminal.run("run", "--prompt", "x"));
    assertEquals(
        Terminal.TEXTS.of("store.failure." + StoreFailure.Kind.DISK_FULL), terminal.err().strip());
  }

  @Test
  void tellsOfTheWaitThatTheServiceAskedFor() {
    Answer patience =
        Answers.error(429, "slow down", new Answer.Http(429, Map.of("retry-after", List.of("30"))));
    opening.service = FakeImageService.answering(patience, Answers.image());
    assertEquals(0, terminal.run("run", "--prompt", "x"));
    assertTrue(terminal.err().contains("waiting 30 s before try 2"), terminal.err());
  }

  private Path picture(String name) throws IOException {
    Path file = folder.resolve(name);
    BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    assertTrue(ImageIO.write(picture, "png", file.toFile()));
    return file;
  }
}
