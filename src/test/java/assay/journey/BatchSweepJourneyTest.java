package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.SweepHandle;
import assay.run.sweep.work.Sweeps;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep of 500 lines as a batch, with the program started anew in the middle. */
@Timeout(120)
class BatchSweepJourneyTest {
  private static final int LINES = 500;
  private static final List<Integer> FAILED = List.of(7, 251, 499);

  @TempDir Path workspace;

  @Test
  void endsCompleteThoughThreeLinesFailAndTheProgramIsRestarted() throws Exception {
    SimulatorOptions options = SimulatorOptions.DEFAULT.withPace(0);
    try (Simulator simulator = Simulator.start(options, Clock.systemUTC())) {
      simulator.play(new Script(steps()));
      UUID sweep = beginAndLeave(plan(simulator.baseUrl()));
      try (Workplace place = new Workplace(workspace);
          Sweeps sweeps = place.sweeps()) {
        assertEquals(List.of(), place.log.interruptedAtOpening());
        Started started = sweeps.resume(sweep, endpoint -> endpoint, new SweepListener() {});
        assertEquals(SweepEnd.DONE, handle(started).await());
        assertWhole(place, sweep);
      }
      assertTrue(
          simulator.served().stream().noneMatch(served -> served.toString().contains(":generate")),
          "nothing is sent by itself");
    }
  }

  /** Few pictures, since each is drawn. The last answers fall to the lines that are sent again. */
  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int line = 1; line <= LINES + FAILED.size(); line++) {
      Step judged = line % 50 == 0 ? Step.image(200) : Step.text("I would rather not.");
      steps.add(FAILED.contains(line) ? Step.overloaded() : judged);
    }
    return steps;
  }

  private UUID beginAndLeave(SweepPlan plan) throws Exception {
    try (Workplace place = new Workplace(workspace);
        Sweeps sweeps = place.sweeps()) {
      CompletableFuture<SweepHandle> begun = new CompletableFuture<>();
      SweepListener leaving =
          new SweepListener() {
            @Override
            public void batch(String batch, int answered, int lines) {
              begun.join().pause();
            }
          };
      UUID session = place.log.sessions().getFirst().id();
      begun.complete(handle(sweeps.start(session, plan, "", leaving)));
      assertEquals(SweepEnd.PAUSED, begun.join().await());
      return begun.join().id();
    }
  }

  private static SweepHandle handle(Started started) {
    return assertInstanceOf(Started.Begun.class, started).handle();
  }

  private static void assertWhole(Workplace place, UUID id) {
    Sweep sweep = place.log.sweeps().find(id).orElseThrow();
    List<Attempt> attempts =
        sweep.runs().stream().flatMap(run -> place.log.ofRun(run.run().id()).stream()).toList();
    assertEquals(LINES, attempts.size());
    assertTrue(attempts.stream().allMatch(a -> a.outcome().orElseThrow().kind().bearsVerdict()));
    assertEquals(
        FAILED.size(),
        attempts.stream()
            .filter(a -> place.log.raw(a.id()).orElseThrow().tries().size() == 2)
            .count());
  }

  private static SweepPlan plan(String baseUrl) {
    return new SweepPlan(
        "Half price",
        List.of(new PlannedCase("mug", Case.ofPrompt("A red mug"))),
        new Configuration(
            new Endpoint(Endpoint.Kind.SIMULATOR, baseUrl),
            Configuration.DEFAULT_MODEL,
            Thresholds.NOT_SENT,
            OutputOptions.NOT_SENT),
        new Factors(
            List.of(
                new Axis.OfThreshold(
                    List.of(HarmCategory.DANGEROUS_CONTENT),
                    Arrays.stream(Threshold.values()).map(Optional::of).toList())),
            new Design.EveryCombination()),
        Sampling.USUAL.times(LINES / Threshold.values().length),
        new Terms(new Pace(2, null), Budget.NONE, new Caps(null, null), Terms.Way.BATCH, null));
  }
}
