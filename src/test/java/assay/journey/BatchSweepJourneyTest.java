package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.simulator.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep of 500 lines as a batch, whose program is killed while the batch is under way and started
 * anew. The service, here the simulator, outlives it.
 */
@Timeout(120)
class BatchSweepJourneyTest {
  private static final int LINES = 500;
  private static final List<Integer> FAILED = List.of(7, 251, 499);
  private static final String PLAN =
      """
      name: Half price
      session: Half price
      endpoint: stage
      minors: no
      rightsConfirmed: true
      cases:
        - {label: mug, prompt: A red mug}
      vary:
        - thresholds: [DANGEROUS_CONTENT]
          levels: [OFF, BLOCK_NONE, BLOCK_ONLY_HIGH, BLOCK_MEDIUM_AND_ABOVE, BLOCK_LOW_AND_ABOVE]
      design: every-combination
      repeats: 100
      caps: {blockedPerCase: none, blockedPerDay: none}
      way: batch
      purpose: To see what the thresholds do
      """;

  @TempDir Path folder;

  @Test
  void endsCompleteThoughThreeLinesFailAndTheProgramIsKilled() throws Exception {
    try (SweepStage stage = new SweepStage(folder)) {
      stage.play(steps());
      try (Program first = stage.start("run", stage.file("half.yaml", PLAN))) {
        first.await("Batch (batches/\\S+): 0 of 500 answered");
        assertTrue(first.isRunning(), () -> first.said().toString());
        first.kill();
      }
      try (Program second = stage.start("resume", "--sweep", "1", "--quiet")) {
        assertEquals(0, second.end(), () -> second.said().toString());
      }
      assertWhole(stage);
    }
  }

  /** Few pictures, since each is drawn. The last answers fall to the lines that are sent again. */
  private static Step[] steps() {
    List<Step> steps = new ArrayList<>();
    for (int line = 1; line <= LINES + FAILED.size(); line++) {
      Step judged = line % 50 == 0 ? Step.image(200) : Step.text("I would rather not.");
      steps.add(FAILED.contains(line) ? Step.overloaded() : judged);
    }
    return steps.toArray(Step[]::new);
  }

  private static void assertWhole(SweepStage stage) {
    List<Attempt> attempts =
        stage.attempts().values().stream().flatMap(Collection::stream).toList();
    assertEquals(LINES, attempts.size());
    assertTrue(attempts.stream().allMatch(a -> a.outcome().orElseThrow().kind().bearsVerdict()));
    assertEquals(FAILED.size(), attempts.stream().filter(a -> tries(a) == 2).count());
    assertEquals(LINES - FAILED.size(), attempts.stream().filter(a -> tries(a) == 1).count());
    assertEquals(
        LINES + FAILED.size(), stage.servedLines(), "each line once, and the failed again");
    assertEquals(2, stage.servedBatches(), "one batch, and one of the lines that failed");
  }

  private static int tries(Attempt attempt) {
    return attempt.completion() == null ? 0 : attempt.completion().tries();
  }
}
