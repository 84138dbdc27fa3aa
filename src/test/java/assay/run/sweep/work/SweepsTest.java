package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Threshold;
import assay.figures.stopping.EdgeRule;
import assay.run.FakeImageService;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SweepsTest {
  private static final Terms TERMS = SweepBench.TERMS;

  private static Answer byThreshold(FakeImageService.Sent sent) {
    return Objects.requireNonNull(SweepBench.STRICT_BLOCKS.get(SweepBench.thresholdOf(sent)));
  }

  @Test
  void sendsEveryRepeatOfEveryCellAndCountsWhatCame() {
    SweepBench bench = new SweepBench(SweepsTest::byThreshold);
    assertThat(bench.run(SweepBench.plan(5, TERMS))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsExactly("0/5", "5/5", "0/5", "5/5");
    assertThat(bench.states()).containsOnly(State.DONE);
  }

  @Test
  void theSameSeedSendsInTheSameOrderAndAnotherOneInAnother() {
    List<List<String>> orders =
        java.util.stream.LongStream.of(7, 7, 8)
            .mapToObj(
                seed -> {
                  SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
                  Sampling sampling =
                      new Sampling(6, Stopping.NEVER_EARLY, Sampling.USUAL.edge(), seed);
                  bench.run(SweepBench.plan(sampling, TERMS, "mug", "lamp"));
                  return bench.log.all().stream()
                      .map(a -> a.tested().prompt() + a.configuration().thresholds())
                      .toList();
                })
            .toList();
    assertThat(orders.get(0)).isEqualTo(orders.get(1)).isNotEqualTo(orders.get(2));
  }

  @Test
  void everyRoundComesBeforeTheNextOne() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    bench.run(SweepBench.plan(3, TERMS));
    assertThat(bench.log.all().stream().map(a -> a.place().repeat()).toList())
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
  }

  @Test
  void sendsAsManyAtOnceAsThePaceSaysAndNoMore() {
    SweepBench bench = new SweepBench(new Together(3, SweepBench.SHOWN));
    bench.run(SweepBench.plan(3, SweepBench.terms(3, Budget.NONE)));
    assertThat(bench.service.mostAtOnce()).isEqualTo(3);
  }

  @Test
  void aSettledCellIsSentNoMore() {
    SweepBench bench = new SweepBench(SweepsTest::byThreshold);
    Sampling sampling =
        new Sampling(60, new Stopping(Stopping.Kind.SETTLED, 0.05, 0.15), Sampling.USUAL.edge(), 1);
    assertThat(bench.run(SweepBench.plan(sampling, TERMS, "mug"))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.states()).containsOnly(State.SETTLED);
    assertThat(bench.log.begun()).isLessThan(120).isGreaterThan(10);
  }

  @Test
  void aPausedSweepSendsWhatIsMissingAndNothingTwice() {
    SweepBench bench = new SweepBench(SweepsTest::byThreshold);
    SweepListener pausing =
        new SweepListener() {
          @Override
          public void completed(Seat seat, Attempt attempt, assay.run.sweep.CellResult result) {
            if (bench.log.begun() == 7) {
              bench.sweeps.underWay(bench.only()).orElseThrow().pause();
            }
          }
        };
    SweepHandle handle = bench.start(SweepBench.plan(5, TERMS), pausing);
    assertThat(handle.await()).isEqualTo(SweepEnd.PAUSED);
    assertThat(bench.log.begun()).isEqualTo(7);
    assertThat(resume(bench, bench.service)).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsExactly("0/5", "5/5", "0/5", "5/5");
    assertThat(bench.log.all().stream().map(SweepsTest::cellAndRepeat).collect(Collectors.toSet()))
        .hasSize(20);
    assertThat(ends(bench)).containsExactly("null", "PAUSED", "null", "DONE");
  }

  private static String cellAndRepeat(Attempt attempt) {
    return attempt.place().run() + " " + attempt.place().repeat();
  }

  private static List<String> ends(SweepBench bench) {
    Sweep sweep = bench.sweepLog.find(bench.only()).orElseThrow();
    return sweep.notes().stream().map(note -> String.valueOf(note.end())).toList();
  }

  private static SweepEnd resume(SweepBench bench, FakeImageService service) {
    UUID id = bench.only();
    return SweepBench.handle(
            bench.sweepsOf(service).resume(id, endpoint -> endpoint, new SweepListener() {}))
        .await();
  }

  @Test
  void anExtensionSendsFurtherRepeatsAndLevelsAlone() {
    SweepBench bench = new SweepBench(SweepsTest::byThresholdOrShown);
    bench.run(SweepBench.plan(2, TERMS));
    SweepPlan before = SweepBench.plan(3, TERMS);
    SweepPlan more =
        new SweepPlan(
            "More",
            before.cases(),
            before.base(),
            new Factors(
                List.of(
                    SweepBench.dangerous(
                        Threshold.OFF, Threshold.BLOCK_NONE, Threshold.BLOCK_LOW_AND_ABOVE)),
                new Design.EveryCombination()),
            before.sampling(),
            before.terms());
    Started started =
        bench.sweeps.extend(bench.only(), more, "", endpoint -> endpoint, new SweepListener() {});
    assertThat(SweepBench.handle(started).await()).isEqualTo(SweepEnd.DONE);
    assertThat(bench.log.begun()).isEqualTo(18);
    assertThat(bench.rates()).containsExactly("0/3", "3/3", "0/3", "3/3", "0/3", "0/3");
  }

  private static Answer byThresholdOrShown(FakeImageService.Sent sent) {
    return SweepBench.STRICT_BLOCKS.getOrDefault(SweepBench.thresholdOf(sent), SweepBench.SHOWN);
  }

  @Test
  void anExtensionVariesWhatTheSweepVaries() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    bench.run(SweepBench.plan(1, TERMS));
    SweepPlan plan = SweepBench.plan(1, TERMS);
    SweepPlan other =
        new SweepPlan(
            plan.name(),
            plan.cases(),
            plan.base(),
            new Factors(List.of(), new Design.OneAtATime()),
            plan.sampling(),
            plan.terms());
    assertThat(
            bench.sweeps.extend(
                bench.only(), other, "", endpoint -> endpoint, new SweepListener() {}))
        .isInstanceOf(Started.OtherAxes.class);
  }

  @Test
  void theEdgeOfEachCaseIsFoundWithFewRequests() {
    SweepBench bench =
        new SweepBench(
            sent -> {
              Threshold from =
                  sent.prepared().body().contains("mug")
                      ? Threshold.BLOCK_MEDIUM_AND_ABOVE
                      : Threshold.BLOCK_NONE;
              return from.isStricterThan(SweepBench.thresholdOf(sent))
                  ? SweepBench.SHOWN
                  : SweepBench.BLOCKED;
            });
    SweepPlan plan = SweepBench.plan(1, TERMS);
    SweepPlan edge =
        new SweepPlan(
            plan.name(),
            plan.cases(),
            plan.base(),
            new Factors(
                List.of(), new Design.FindTheEdge(assay.attempt.HarmCategory.DANGEROUS_CONTENT)),
            plan.sampling(),
            plan.terms());
    assertThat(bench.run(edge)).isEqualTo(SweepEnd.DONE);
    assertThat(bench.log.begun())
        .isLessThanOrEqualTo(2 * 3 * ((EdgeRule.Ratio) EdgeRule.usual()).most() / 2);
    assertThat(bench.rates().stream().filter(rate -> rate.equals("0/0"))).hasSize(4);
  }

  @Test
  void anErrorIsCountedBesideTheRate() {
    SweepBench bench =
        new SweepBench(sent -> sent.number() == 1 ? SweepBench.status(400) : SweepBench.SHOWN);
    bench.run(SweepBench.plan(2, TERMS));
    assertThat(bench.results(bench.only()).cells().stream().mapToInt(c -> c.counts().errors()))
        .containsExactlyInAnyOrder(1, 0, 0, 0);
    assertThat(
            bench.log.all().stream()
                .map(a -> a.outcome().orElseThrow().kind())
                .filter(kind -> kind == Outcome.Kind.INVALID_REQUEST))
        .hasSize(1);
  }

  @Test
  void whatIsUnderWayAtTheEndOfTheProgramIsPaused() {
    SweepBench bench = new SweepBench(FakeImageService::waitForCancel);
    SweepHandle handle = bench.start(SweepBench.plan(1, TERMS));
    handle.cancel();
    assertThat(handle.await()).isEqualTo(SweepEnd.CANCELLED);
    assertThat(bench.sweeps.underWay(handle.id())).isEmpty();
  }

  @Test
  void anExtensionMixesNothingIntoARowThatIsThere() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    SweepPlan plan = SweepBench.plan(1, TERMS);
    bench.run(plan);
    SweepPlan other =
        new SweepPlan(
            plan.name(),
            List.of(new PlannedCase("mug", Case.ofPrompt("Another mug"))),
            plan.base(),
            plan.factors(),
            plan.sampling(),
            plan.terms());
    assertThat(bench.sweeps.extend(bench.only(), other, "", e -> e, new SweepListener() {}))
        .isInstanceOf(Started.OtherAxes.class);
  }

  @Test
  void aSweepIsUnderWayOnce() {
    SweepBench bench = new SweepBench(FakeImageService::waitForCancel);
    SweepHandle handle = bench.start(SweepBench.plan(1, TERMS));
    assertThat(bench.sweeps.resume(handle.id(), e -> e, new SweepListener() {}))
        .isInstanceOf(Started.UnderWay.class);
    handle.cancel();
    handle.await();
  }
}
