package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.figures.BillingAssumption;
import assay.run.FakeImageService;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Staging;
import assay.run.design.Step;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.CellResult;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sweeps whose cases are sent in steps. */
class StepsInSweepsTest {
  private static final String SCENE = "A bare table";
  private static final String LIGHT = "The same in evening light";
  private static final String MUG = "A picture of a mug";

  private static SweepPlan plan(int repeats, Terms terms) {
    Staging staged =
        new Staging(
            "staged",
            List.of(new Step(SCENE, "scene"), new Step("", "mug"), new Step(LIGHT, "light")));
    return new SweepPlan(
        "Does it matter?",
        List.of(SweepBench.planned("mug")),
        SweepBench.base(),
        new Factors(
            List.of(new Axis.OfSteps(List.of(new Staging("at once", List.of()), staged))),
            new Design.EveryCombination()),
        Sampling.USUAL.times(repeats),
        terms);
  }

  private static Terms requests(int most) {
    return SweepBench.terms(1, new Budget(null, BillingAssumption.FULL_IMAGE, most, null));
  }

  private static FakeImageService.Script blocking(String prompt) {
    return sent -> sent.prepared().body().equals(prompt) ? SweepBench.BLOCKED : SweepBench.SHOWN;
  }

  private static Map<String, Long> sent(SweepBench bench) {
    return bench.prompts().stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                prompt -> prompt, java.util.stream.Collectors.counting()));
  }

  @Test
  void eachStepGetsThePictureOfTheOneBeforeAndTheLastOneIsTheOutcome() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    assertThat(bench.run(plan(2, SweepBench.TERMS))).isEqualTo(SweepEnd.DONE);
    assertThat(sent(bench)).isEqualTo(Map.of(SCENE, 2L, MUG, 4L, LIGHT, 2L));
    Case last =
        bench.log.all().stream()
            .map(Attempt::tested)
            .filter(tested -> tested.prompt().equals(LIGHT))
            .findFirst()
            .orElseThrow();
    assertThat(last.images()).hasSize(1);
    assertThat(last.images().getFirst().name()).isEqualTo("step-2.png");
    assertThat(bench.rates()).containsExactly("0/2", "0/2");
    assertThat(bench.results(bench.only()).begun()).isEqualTo(4);
  }

  @Test
  void aStepThatIsBlockedEndsItsRepeatAndIsCountedWithItsStep() {
    SweepBench bench = new SweepBench(blocking(MUG));
    assertThat(bench.run(plan(3, SweepBench.TERMS))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsExactly("3/3", "3/3");
    List<CellResult> cells = bench.results(bench.only()).cells();
    assertThat(cells.get(0).counts().reasons()).isEqualTo(Map.of("SAFETY", 3));
    assertThat(cells.get(1).counts().reasons()).isEqualTo(Map.of("SAFETY@2", 3));
    assertThat(sent(bench)).doesNotContainKey(LIGHT);
  }

  @Test
  void aLimitBetweenTwoStepsLeavesTheRepeatHalfwayAndItGoesOnFromThere() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    assertThat(bench.run(plan(2, requests(5)))).isEqualTo(SweepEnd.REQUESTS_SPENT);
    assertThat(bench.log.all()).hasSize(5);
    SweepHandle more =
        SweepBench.handle(
            bench.sweeps.extend(
                bench.only(), plan(2, requests(100)), "name: it", e -> e, new SweepListener() {}));
    assertThat(more.await()).isEqualTo(SweepEnd.DONE);
    assertThat(sent(bench)).isEqualTo(Map.of(SCENE, 2L, MUG, 4L, LIGHT, 2L));
    assertThat(bench.rates()).containsExactly("0/2", "0/2");
  }

  @Test
  void aStepThatWasNotPaidIsSentAgainAloneAndNoneBeforeIt() {
    AtomicInteger lights = new AtomicInteger();
    Answer away = SweepBench.status(503);
    SweepBench bench =
        new SweepBench(
            sent ->
                sent.prepared().body().equals(LIGHT) && lights.incrementAndGet() <= 5
                    ? away
                    : SweepBench.SHOWN);
    assertThat(bench.run(plan(1, SweepBench.TERMS))).isEqualTo(SweepEnd.INCOMPLETE);
    SweepHandle again =
        SweepBench.handle(bench.sweeps.resume(bench.only(), e -> e, new SweepListener() {}));
    assertThat(again.await()).isEqualTo(SweepEnd.DONE);
    assertThat(sent(bench)).isEqualTo(Map.of(SCENE, 1L, MUG, 2L, LIGHT, 2L));
    assertThat(bench.rates()).containsExactly("0/1", "0/1");
  }

  @Test
  void aHardStopInAStepLocksAllThatLedToIt() {
    SweepBench bench =
        new SweepBench(
            sent ->
                sent.prepared().body().equals(LIGHT) ? SweepBench.FIXED_POLICY : SweepBench.SHOWN);
    bench.run(plan(3, SweepBench.TERMS));
    assertThat(bench.states()).containsOnly(CellResult.State.LOCKED);
    Attempt stopped =
        bench.log.all().stream()
            .filter(one -> one.outcome().filter(Outcome::isHardStop).isPresent())
            .findFirst()
            .orElseThrow();
    for (Attempt attempt : bench.log.all()) {
      if (attempt.place().repeat() == stopped.place().repeat()) {
        assertThat(bench.log.lockOf(assay.conduct.CaseKeys.of(attempt.tested()))).isPresent();
      }
    }
    assertThat(bench.log.lockOf(assay.conduct.CaseKeys.of(Case.ofPrompt(SCENE)))).isPresent();
  }

  @Test
  void aHardStopThatComesWithAPictureEndsItsRepeatLikeAnyOther() {
    Answer forbidden =
        Answers.ok(Answers.candidates(Answers.overwritten("STOP", Answers.picture())));
    SweepBench bench =
        new SweepBench(sent -> sent.prepared().body().equals(SCENE) ? forbidden : SweepBench.SHOWN);
    bench.run(plan(3, SweepBench.TERMS));
    assertThat(sent(bench)).doesNotContainKey(LIGHT);
    assertThat(bench.states()).containsOnly(CellResult.State.LOCKED);
  }

  @Test
  void aLockOfALaterStepsWordsThatComesMeanwhileKeepsTheFirstStepsFromBeingSent() {
    SweepBench[] open = new SweepBench[1];
    SweepBench bench =
        new SweepBench(
            sent -> {
              if (sent.number() == 1) {
                open[0].log.lock(
                    assay.conduct.Lock.flagged(Case.ofPrompt(LIGHT), null, open[0].clock.instant()),
                    new assay.run.AttemptLog.AuditEntry(
                        open[0].clock.instant(), "user-flag", null, ""));
              }
              return SweepBench.SHOWN;
            });
    open[0] = bench;
    bench.run(plan(5, SweepBench.TERMS));
    assertThat(sent(bench).getOrDefault(SCENE, 0L)).isLessThanOrEqualTo(1);
    assertThat(sent(bench)).doesNotContainKey(LIGHT);
  }

  @Test
  void aLockOfALaterStepsWordsKeepsTheCaseFromBeingBegun() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    bench.log.lock(
        assay.conduct.Lock.flagged(Case.ofPrompt(LIGHT), null, bench.clock.instant()),
        new assay.run.AttemptLog.AuditEntry(bench.clock.instant(), "user-flag", null, ""));
    bench.run(plan(1, SweepBench.TERMS));
    assertThat(sent(bench)).doesNotContainKeys(SCENE, LIGHT);
  }

  @Test
  void stepsAreNotSentInBatches() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    Terms batches =
        new Terms(
            SweepBench.TERMS.pace(), Budget.NONE, new Caps(null, null), Terms.Way.BATCH, null);
    assertThat(
            bench.sweeps.start(
                SweepBench.SESSION, plan(1, batches), "name: it", new SweepListener() {}))
        .isInstanceOf(Started.StepsInBatches.class);
  }

  @Test
  void theForecastCountsEveryStep() {
    assertThat(
            plan(10, SweepBench.TERMS)
                .forecast(
                    new assay.figures.Costs(assay.figures.PriceTable.shipped()),
                    java.time.Duration.ofSeconds(1))
                .requests()
                .most())
        .isEqualTo(40);
  }
}
