package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.simulator.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** How a sweep may end, each by its exit code: the program in a Java machine of its own. */
@Timeout(120)
class SweepEndsJourneyTest {
  private static final String PLAN =
      """
      name: Fruit
      session: Fruit
      endpoint: stage
      minors: no
      rightsConfirmed: true
      cases:
        - {label: pears, prompt: A bowl of pears}
        - {label: plums, prompt: A bowl of plums}
      repeats: 6
      pace: {atOnce: 2}
      """;
  private static final String IMPOSSIBLE =
      """
      gates:
        - name: Whatever is asked is blocked
          blockRate: {atLeast: 0.9}
          confidence: point
      """;

  @TempDir Path folder;

  private SweepStage stage;
  private String plan;

  @BeforeEach
  void open() throws Exception {
    stage = new SweepStage(folder);
    plan = stage.file("fruit.yaml", PLAN);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void doneMissedAndWrongUseAndAnotherParserReadsWhatIsWritten() throws Exception {
    stage.play(SweepStage.picture(Duration.ZERO).times(Step.ALWAYS));
    String gate = stage.file("impossible.yaml", IMPOSSIBLE);
    Path junit = folder.resolve("junit.xml");
    try (Program done = stage.start("run", plan, "--quiet")) {
      assertEquals(0, done.end(), () -> done.said().toString());
    }
    try (Program missed =
        stage.start("resume", "--sweep", "1", "--gate", gate, "--junit", junit.toString())) {
      assertEquals(1, missed.end(), () -> missed.said().toString());
    }
    try (Program wrong = stage.start("run", plan, "--gate", plan)) {
      assertEquals(2, wrong.end(), () -> wrong.said().toString());
    }
    assertEquals(12, stage.attempts().values().stream().mapToInt(List::size).sum());
    Element suite =
        (Element)
            DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getElementsByTagName("testsuite")
                .item(0);
    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals(2, suite.getElementsByTagName("failure").getLength());
    assertEquals(List.of(), leftBeside(junit));
  }

  private static List<String> leftBeside(Path file) throws Exception {
    try (var all = Files.list(file.resolveSibling(""))) {
      return all.map(one -> String.valueOf(one.getFileName()))
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  @Test
  void aQuotaThatIsUsedUpIsNoVerdictAndTheRestIsSentAnotherDay() throws Exception {
    stage.play(
        SweepStage.picture(Duration.ZERO).times(5),
        Step.dailyQuota(),
        SweepStage.picture(Duration.ZERO).times(Step.ALWAYS));
    try (Program today = stage.start("run", plan, "--at-once", "1", "--quiet")) {
      assertEquals(3, today.end(), () -> today.said().toString());
      assertTrue(
          today.said().contains("To go on: assay resume --sweep 1 --session \"Fruit\""),
          today.said().toString());
    }
    try (Program tomorrow = stage.start("resume", "--quiet")) {
      assertEquals(0, tomorrow.end(), () -> tomorrow.said().toString());
    }
    assertEquals(12, judged());
  }

  private long judged() {
    return stage.attempts().values().stream()
        .flatMap(Collection::stream)
        .filter(attempt -> kind(attempt) == Kind.IMAGE)
        .count();
  }

  private static Kind kind(Attempt attempt) {
    return attempt.outcome().orElseThrow().kind();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no signals")
  void theFirstInterruptLetsComeInWhatIsUnderWayAndTheRestIsSentLater() throws Exception {
    stage.play(SweepStage.picture(Duration.ofMillis(300)).times(Step.ALWAYS));
    try (Program program = stage.start("run", plan)) {
      program.await("(Sweep 1 begins)");
      Await.until(() -> !stage.servedByModel().isEmpty());
      assertEquals(130, program.signal("INT"), () -> program.said().toString());
      assertTrue(
          program.said().contains("To go on: assay resume --sweep 1 --session \"Fruit\""),
          program.said().toString());
    }
    int begun = stage.attempts().values().stream().mapToInt(List::size).sum();
    assertTrue(begun < 12, "nothing was left");
    assertEquals(begun, judged());
    try (Program later = stage.start("resume", "--sweep", "1", "--session", "Fruit", "--quiet")) {
      assertEquals(0, later.end(), () -> later.said().toString());
    }
    assertEquals(12, judged());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no signals")
  void theSecondInterruptCutsWhatIsUnderWay() throws Exception {
    stage.play(
        SweepStage.picture(Duration.ZERO).times(3),
        SweepStage.picture(Duration.ofSeconds(50)).times(Step.ALWAYS));
    try (Program program = stage.start("run", plan)) {
      program.await("(Sweep 1 begins)");
      // Of two lanes one has asked twice then, and what came of its first request is stored.
      Await.until(() -> stage.served() > 2);
      program.press();
      program.await("(Pausing)");
      assertEquals(130, program.signal("INT"), () -> program.said().toString());
    }
    List<Kind> kinds =
        stage.attempts().values().stream()
            .flatMap(Collection::stream)
            .map(SweepEndsJourneyTest::kind)
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of(Kind.IMAGE, Kind.CANCELLED), kinds);
  }
}
