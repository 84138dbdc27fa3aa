package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.conduct.Lock;
import assay.figures.BillingAssumption;
import assay.run.FakeImageService;
import assay.run.design.Pace;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchSweepTest {
  private static final Terms BATCH =
      new Terms(new Pace(2, null), Budget.NONE, new Caps(null, null), Terms.Way.BATCH, null);

  private static FakeImageService none() {
    return new FakeImageService(
        sent -> {
          throw new AssertionError("Nothing is sent by itself");
        });
  }

  private static SweepEnd resume(SweepBench bench) {
    return SweepBench.handle(
            bench
                .sweepsOf(none())
                .resume(bench.only(), endpoint -> endpoint, new SweepListener() {}))
        .await();
  }

  @Test
  void fillsTheCellsFromOneBatch() {
    FakeBatches batches =
        new FakeBatches(
            line -> line.prepared().body().contains("mug") ? SweepBench.BLOCKED : SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsExactly("5/5", "5/5", "0/5", "0/5");
    assertThat(batches.batches()).isEqualTo(1);
    assertThat(batches.taken).hasSize(20);
  }

  @Test
  void linesThatFailedForAPassingReasonAreSentAgainAlone() {
    AtomicInteger lines = new AtomicInteger();
    FakeBatches batches =
        new FakeBatches(
            line -> lines.incrementAndGet() <= 3 ? SweepBench.status(503) : SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsOnly("0/5");
    assertThat(batches.taken).hasSize(23);
    assertThat(bench.log.all().stream().filter(BatchSweepTest::wasTriedTwice)).hasSize(3);
    assertThat(bench.log.begun()).isEqualTo(20);
  }

  private static boolean wasTriedTwice(Attempt attempt) {
    return attempt.completion() != null && attempt.completion().tries() == 2;
  }

  @Test
  void aLineThatFailsForGoodIsAResult() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.status(400));
    SweepBench bench = new SweepBench(batches);
    assertThat(bench.run(SweepBench.plan(1, BATCH))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.log.all()).allMatch(a -> kind(a) == Outcome.Kind.INVALID_REQUEST);
    assertThat(batches.taken).hasSize(4);
  }

  private static Outcome.Kind kind(Attempt attempt) {
    return attempt.outcome().orElseThrow().kind();
  }

  @Test
  void aPausedSweepLeavesItsBatchToTheServiceAndBringsItInLater() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.atLook = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::pause);
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.PAUSED);
    assertThat(bench.log.all()).allMatch(attempt -> attempt.completion() == null);
    assertThat(bench.states()).containsOnly(State.UNDER_WAY);
    batches.atLook = () -> {};
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsOnly("0/5");
    assertThat(batches.taken).as("sent once").hasSize(20);
    assertThat(bench.log.begun()).isEqualTo(20);
  }

  @Test
  void aBatchWhoseNameWasNeverWrittenIsFoundAgain() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.loseNextAnswer();
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.BROKEN);
    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.taken).as("sent once").hasSize(20);
    assertThat(SweepBench.judged(bench.log.all())).isEqualTo(20);
  }

  @Test
  void aBatchThatWasWrittenAndNeverMadeIsMadeAtTheNextStart() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    SweepListener ending =
        new SweepListener() {
          @Override
          public void begun(Seat seat, Attempt attempt) {
            if (bench.log.begun() == 4) {
              bench.sweeps.underWay(bench.only()).orElseThrow().pause();
            }
          }
        };
    assertThat(bench.start(SweepBench.plan(1, BATCH), ending).await()).isEqualTo(SweepEnd.PAUSED);
    assertThat(batches.taken).isEmpty();
    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.taken).hasSize(4);
    assertThat(bench.log.begun()).isEqualTo(4);
  }

  @Test
  void aQuotaThatRefusesTheBatchLeavesItToBeResumed() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.refuse(
        SweepBench.quota("Quota exceeded", Duration.ofHours(3), "GenerateRequestsPerDay"));
    assertThat(bench.run(SweepBench.plan(2, BATCH))).isEqualTo(SweepEnd.DAILY_QUOTA);
    assertThat(batches.taken).isEmpty();
    assertThat(bench.log.all()).allMatch(a -> kind(a) == Outcome.Kind.QUOTA);
  }

  @Test
  void aCancelledSweepStopsItsBatch() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.atLook = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::cancel);
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.CANCELLED);
    assertThat(batches.isCancelled()).isTrue();
    assertThat(bench.log.all()).allMatch(a -> kind(a) == Outcome.Kind.CANCELLED);
  }

  @Test
  void aHardStopInALineLocksItsCase() {
    FakeBatches batches =
        new FakeBatches(
            line ->
                line.prepared().body().contains("mug")
                    ? SweepBench.FIXED_POLICY
                    : SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    bench.run(SweepBench.plan(2, BATCH));
    assertThat(bench.states()).startsWith(State.LOCKED, State.LOCKED);
    assertThat(bench.log.lockOf(assay.conduct.CaseKeys.of(SweepBench.planned("mug").tested())))
        .isPresent();
  }

  @Test
  void aBatchCostsHalf() {
    SweepBench alone = new SweepBench(sent -> SweepBench.SHOWN);
    alone.run(SweepBench.plan(2, SweepBench.TERMS));
    SweepBench together = new SweepBench(new FakeBatches(line -> SweepBench.SHOWN));
    together.run(SweepBench.plan(2, BATCH));
    BigDecimal full = alone.results(alone.only()).spent().fullImage();
    assertThat(together.results(together.only()).spent().fullImage().multiply(BigDecimal.TWO))
        .isEqualByComparingTo(full);
  }

  @Test
  void manyLinesGoInSeveralBatches() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    SweepPlan plan = SweepBench.plan(Sampling.USUAL.times(BatchRunner.MOST_LINES), BATCH, "mug");
    assertThat(bench.run(plan)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.batches()).isEqualTo(2);
    assertThat(bench.log.begun()).isEqualTo(2 * BatchRunner.MOST_LINES);
  }

  @Test
  void aPauseWhileABatchIsMadeLosesNoLine() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.atMake = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::pause);
    assertThat(bench.run(SweepBench.plan(5, BATCH))).isEqualTo(SweepEnd.PAUSED);
    batches.atMake = () -> {};
    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsOnly("0/5");
    assertThat(batches.taken).as("sent once").hasSize(20);
  }

  @Test
  void whatCannotBeLookedForIsNotMadeAgain() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.loseNextAnswer();
    bench.run(SweepBench.plan(5, BATCH));
    bench.clock.advance(Duration.ofMinutes(1));
    batches.cannotBeAsked(3);
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.taken).as("sent once").hasSize(20);
  }

  @Test
  void aHardStopInOneLineKeepsTheOthersOfItsCaseFromGoingAgain() {
    AtomicInteger lines = new AtomicInteger();
    FakeBatches batches =
        new FakeBatches(
            line ->
                lines.incrementAndGet() == 1 ? SweepBench.FIXED_POLICY : SweepBench.status(503));
    SweepBench bench = new SweepBench(batches);
    bench.run(SweepBench.plan(Sampling.USUAL.times(2), BATCH, "mug"));
    assertThat(batches.taken).hasSize(4);
  }

  @Test
  void aCaseThatIsLockedSinceABatchWasWrittenIsNotSentWithIt() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.atMake = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::pause);
    batches.refuse(new Answer.Cancelled());
    bench.run(SweepBench.plan(1, BATCH));
    batches.atMake = () -> {};
    batches.refuse(null);
    bench.log.lock(Lock.flagged(SweepBench.planned("mug").tested(), null, bench.clock.instant()));
    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.taken).hasSize(2).noneMatch(prompt -> prompt.contains("mug"));
  }

  @Test
  void aBudgetThatIsReachedWithinABatchSendsWhatItAllows() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    Terms limited =
        new Terms(
            BATCH.pace(),
            new Budget(null, BillingAssumption.FULL_IMAGE, 10, null),
            BATCH.caps(),
            Terms.Way.BATCH,
            null);
    assertThat(bench.run(SweepBench.plan(5, limited))).isEqualTo(SweepEnd.REQUESTS_SPENT);
    assertThat(batches.taken).hasSize(10);
  }

  /** As when the program ends that it is in. */
  @Test
  void aBatchThatASimulatorDoesNotKnowAnyMoreIsMadeAgainAtOnce() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.atLook = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::pause);
    bench.run(SweepBench.plan(2, BATCH));
    batches.atLook = () -> {};
    batches.forget();
    assertThat(resume(bench)).isEqualTo(SweepEnd.DONE);
    assertThat(batches.looksAtUnknown()).isEqualTo(1);
    assertThat(bench.rates()).containsOnly("0/2");
    assertThat(bench.log.all()).allMatch(BatchSweepTest::wasTriedTwice);
  }

  @Test
  void aBatchThatBringsNoAnswersIsMadeAgain() {
    FakeBatches batches = new FakeBatches(line -> SweepBench.SHOWN);
    SweepBench bench = new SweepBench(batches);
    batches.expireNext();
    assertThat(bench.run(SweepBench.plan(2, BATCH))).isEqualTo(SweepEnd.DONE);
    assertThat(batches.batches()).isEqualTo(2);
    assertThat(bench.rates()).containsOnly("0/2");
  }
}
