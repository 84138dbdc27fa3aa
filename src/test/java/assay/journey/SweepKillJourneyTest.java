package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.simulator.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep of two hundred requests, whose program is killed twenty times; each start takes up what
 * the one before has left. The simulator outlives them all.
 *
 * <p>The moments are drawn from a seed, which a failure says; {@code -Dassay.crash.seed=N} draws
 * others.
 */
@Timeout(180)
class SweepKillJourneyTest {
  private static final long SEED = Long.getLong("assay.crash.seed", 20261127L);
  private static final int KILLS = 20;
  private static final int REPEATS = 100;
  private static final int MOST_ANSWERS = 5;
  private static final List<String> MODELS =
      List.of("gemini-3-pro-image", "gemini-3.1-flash-image");
  private static final String PLAN =
      """
      name: Killed
      session: Killed
      endpoint: stage
      minors: no
      rightsConfirmed: true
      cases:
        - {label: pears, prompt: A bowl of pears}
      vary:
        - models: %s
      design: every-combination
      repeats: %d
      pace: {atOnce: 4}
      """
          .formatted(MODELS, REPEATS);

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  @Test
  void eachRepeatOfEachCellIsSentOnceHoweverOftenTheProgramIsKilled() throws Exception {
    try (SweepStage stage = new SweepStage(folder)) {
      stage.play(SweepStage.picture(Duration.ofMillis(100)).times(Step.ALWAYS));
      String plan = stage.file("killed.yaml", PLAN);
      for (int kill = 1; kill <= KILLS; kill++) {
        killOnce(
            stage, kill == 1 ? stage.start("run", plan) : stage.start("resume", "--sweep", "1"));
      }
      try (Program last = stage.start("resume", "--sweep", "1", "--quiet")) {
        assertEquals(0, last.end(), () -> "seed " + SEED + last.said());
      }
      assertWhole(stage);
    }
  }

  /** After it has begun and so many more requests were answered, with others under way. */
  private void killOnce(SweepStage stage, Program program) throws Exception {
    try (program) {
      long before = stage.served();
      program.await("(Sweep 1 begins|goes on)");
      long until = before + random.nextInt(MOST_ANSWERS);
      Await.until(() -> stage.served() >= until);
      assertTrue(program.isRunning(), () -> "It ended by itself, seed " + SEED + program.said());
      program.kill();
    }
  }

  private static void assertWhole(SweepStage stage) {
    Map<Integer, List<Attempt>> attempts = stage.attempts();
    Map<String, Long> served = stage.servedByModel();
    assertEquals(Set.copyOf(MODELS), served.keySet());
    long interrupted = 0;
    for (List<Attempt> cell : attempts.values()) {
      String model = cell.getFirst().configuration().model();
      String at = model + ", seed " + SEED;
      assertEquals(REPEATS, cell.size(), at);
      assertEquals(REPEATS, places(cell).size(), at);
      long answered = cell.stream().filter(SweepKillJourneyTest::isAnswered).count();
      long sent = served.getOrDefault(model, 0L);
      assertTrue(answered <= sent && sent <= REPEATS, at + ": " + answered + " " + sent);
      interrupted += REPEATS - answered;
    }
    assertEquals(MODELS.size(), attempts.size());
    assertTrue(interrupted > 0, "No kill hit a request that was under way, seed " + SEED);
  }

  private static Set<Integer> places(List<Attempt> cell) {
    return cell.stream()
        .map(attempt -> attempt.place().repeat())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All else was under way when the program was killed: it may have been sent. */
  private static boolean isAnswered(Attempt attempt) {
    Kind kind = attempt.outcome().orElseThrow().kind();
    assertTrue(kind == Kind.IMAGE || kind == Kind.INTERRUPTED, kind::name);
    return kind == Kind.IMAGE;
  }
}
