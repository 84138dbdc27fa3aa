package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.conduct.Lock;
import assay.figures.BillingAssumption;
import assay.run.FakeImageService;
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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SweepLimitsTest {
  private static final Terms TERMS = SweepBench.TERMS;

  private static Answer byThreshold(FakeImageService.Sent sent) {
    return Objects.requireNonNull(SweepBench.STRICT_BLOCKS.get(SweepBench.thresholdOf(sent)));
  }

  @Test
  void theBudgetInMoneyIsNeverExceededUnderItsAssumption() {
    SweepBench bench = new SweepBench(SweepLimitsTest::byThreshold);
    Budget budget = new Budget(new BigDecimal("1.00"), BillingAssumption.FULL_IMAGE, null, null);
    assertThat(bench.run(SweepBench.plan(50, SweepBench.terms(4, budget))))
        .isEqualTo(SweepEnd.BUDGET_SPENT);
    assertThat(bench.results(bench.only()).spent().fullImage())
        .isLessThanOrEqualTo(new BigDecimal("1.00"))
        .isGreaterThan(new BigDecimal("0.70"));
  }

  @Test
  void aBudgetThatTakesBlocksForFreeReachesFurther() {
    Budget strict = new Budget(new BigDecimal("2.00"), BillingAssumption.FULL_IMAGE, null, null);
    Budget lenient = new Budget(new BigDecimal("2.00"), BillingAssumption.BLOCKS_FREE, null, null);
    assertThat(begunUnder(lenient)).isGreaterThan(begunUnder(strict));
  }

  private static int begunUnder(Budget budget) {
    SweepBench bench = new SweepBench(SweepLimitsTest::byThreshold);
    bench.run(SweepBench.plan(50, SweepBench.terms(1, budget)));
    return bench.log.begun();
  }

  @Test
  void aModelWithoutPriceIsRefusedWhereMoneyIsLimited() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    Budget budget = new Budget(BigDecimal.TEN, BillingAssumption.FULL_IMAGE, null, null);
    SweepPlan plan = SweepBench.plan(1, SweepBench.terms(1, budget));
    SweepPlan unknown =
        new SweepPlan(
            plan.name(),
            plan.cases(),
            new assay.attempt.Configuration(
                plan.base().endpoint(),
                "no-such-model",
                plan.base().thresholds(),
                plan.base().output()),
            plan.factors(),
            plan.sampling(),
            plan.terms());
    assertThat(bench.sweeps.start(SweepBench.SESSION, unknown, "", new SweepListener() {}))
        .isEqualTo(new Started.NoPrice("no-such-model"));
    assertThat(bench.log.begun()).isZero();
  }

  @Test
  void asManyRequestsAsAllowedAreSentOverAllStarts() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    Budget budget = new Budget(null, BillingAssumption.FULL_IMAGE, 7, null);
    assertThat(bench.run(SweepBench.plan(5, SweepBench.terms(4, budget))))
        .isEqualTo(SweepEnd.REQUESTS_SPENT);
    assertThat(bench.log.begun()).isEqualTo(7);
    assertThat(resume(bench, bench.service)).isEqualTo(SweepEnd.REQUESTS_SPENT);
    assertThat(bench.log.begun()).isEqualTo(7);
  }

  @Test
  void theTimeEndsIt() {
    AtomicReference<SweepBench> held = new AtomicReference<>();
    SweepBench bench =
        new SweepBench(
            sent -> {
              Objects.requireNonNull(held.get()).clock.advance(Duration.ofSeconds(20));
              return SweepBench.SHOWN;
            });
    held.set(bench);
    Budget budget = new Budget(null, BillingAssumption.FULL_IMAGE, null, 1);
    assertThat(bench.run(SweepBench.plan(5, SweepBench.terms(1, budget))))
        .isEqualTo(SweepEnd.TIME_SPENT);
    assertThat(bench.log.begun()).isEqualTo(3);
  }

  @Test
  void aHardStopEndsItsCaseInAllCellsAndNoOther() {
    SweepBench bench =
        new SweepBench(
            sent ->
                sent.prepared().body().contains("mug")
                    ? SweepBench.FIXED_POLICY
                    : SweepBench.SHOWN);
    assertThat(bench.run(SweepBench.plan(5, TERMS))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.states()).containsExactly(State.LOCKED, State.LOCKED, State.DONE, State.DONE);
    assertThat(bench.prompts().stream().filter(prompt -> prompt.contains("mug"))).hasSize(1);
    assertThat(bench.log.audit()).anyMatch(entry -> entry.event().equals("refused"));
  }

  @Test
  void aCaseThatIsLockedAlreadyIsLeftOut() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    Case mug = SweepBench.planned("mug").tested();
    bench.log.lock(Lock.flagged(mug, null, bench.clock.instant()));
    bench.run(SweepBench.plan(2, TERMS));
    assertThat(bench.states()).containsExactly(State.LOCKED, State.LOCKED, State.DONE, State.DONE);
    assertThat(bench.prompts()).noneMatch(prompt -> prompt.contains("mug"));
  }

  @Test
  void threeHardStopsPauseIt() {
    SweepBench bench = new SweepBench(sent -> SweepBench.FIXED_POLICY);
    SweepPlan plan =
        SweepBench.plan(Sampling.USUAL.times(2), TERMS, "mug", "lamp", "vase", "bowl", "cup");
    assertThat(bench.run(plan)).isEqualTo(SweepEnd.HARD_STOPS);
    assertThat(bench.log.begun()).isEqualTo(Caps.HARD_STOPS);
  }

  @Test
  void aCaseThatIsBlockedOftenEnoughIsSentNoMore() {
    SweepBench bench =
        new SweepBench(
            sent -> sent.prepared().body().contains("mug") ? SweepBench.BLOCKED : SweepBench.SHOWN);
    Terms capped =
        new Terms(TERMS.pace(), Budget.NONE, new Caps(3, null), Terms.Way.ONE_BY_ONE, null);
    assertThat(bench.run(SweepBench.plan(5, capped))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.states()).containsExactly(State.CAPPED, State.CAPPED, State.DONE, State.DONE);
    assertThat(bench.prompts().stream().filter(prompt -> prompt.contains("mug"))).hasSize(3);
  }

  @Test
  void soManyBlockedAttemptsInADayPauseIt() {
    SweepBench bench = new SweepBench(sent -> SweepBench.BLOCKED);
    Terms capped =
        new Terms(TERMS.pace(), Budget.NONE, new Caps(null, 4), Terms.Way.ONE_BY_ONE, null);
    assertThat(bench.run(SweepBench.plan(5, capped))).isEqualTo(SweepEnd.BLOCKED_TODAY);
    assertThat(bench.log.begun()).isEqualTo(4);
    bench.clock.advance(Duration.ofDays(1));
    resume(bench, bench.service);
    assertThat(bench.log.begun()).as("a new day").isEqualTo(8);
  }

  @Test
  void aStoppedAccountEndsItAtOnce() {
    SweepBench bench =
        new SweepBench(sent -> sent.number() == 3 ? SweepBench.status(402) : SweepBench.SHOWN);
    assertThat(bench.run(SweepBench.plan(5, TERMS))).isEqualTo(SweepEnd.ACCOUNT_STOPPED);
    assertThat(bench.log.begun()).isEqualTo(3);
    assertThat(bench.log.audit()).anyMatch(entry -> entry.event().equals("account-stopped"));
  }

  @Test
  void aQuotaOfTheDayEndsItAndTheRestIsSentLater() {
    Answer daily =
        SweepBench.quota("Quota exceeded", Duration.ofHours(3), "GenerateRequestsPerDay");
    SweepBench bench = new SweepBench(sent -> sent.number() == 3 ? daily : SweepBench.SHOWN);
    assertThat(bench.run(SweepBench.plan(2, TERMS))).isEqualTo(SweepEnd.DAILY_QUOTA);
    assertThat(bench.log.begun()).isEqualTo(3);
    assertThat(resume(bench, bench.service)).isEqualTo(SweepEnd.DONE);
    assertThat(SweepBench.judged(bench.log.all())).isEqualTo(8);
    assertThat(bench.log.begun()).as("the one that came back free, once more").isEqualTo(9);
  }

  private static SweepEnd resume(SweepBench bench, FakeImageService service) {
    UUID id = bench.only();
    return SweepBench.handle(
            bench.sweepsOf(service).resume(id, endpoint -> endpoint, new SweepListener() {}))
        .await();
  }

  @Test
  void aWorkspaceThatTakesNothingMoreStopsIt() {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    SweepListener full =
        new SweepListener() {
          @Override
          public void completed(Seat seat, Attempt attempt, assay.run.sweep.CellResult result) {
            bench.log.failOn("begin");
          }
        };
    assertThat(bench.start(SweepBench.plan(5, TERMS), full).await()).isEqualTo(SweepEnd.NOT_STORED);
  }

  @Test
  void aDeadNetworkPausesItAndLosesNothing() {
    Answer dead = new Answer.Failed(Answer.Fault.DNS, "no such host", null);
    SweepBench bench = new SweepBench(sent -> dead);
    assertThat(bench.run(SweepBench.plan(50, TERMS))).isEqualTo(SweepEnd.UNREACHABLE);
    assertThat(bench.log.begun()).isEqualTo(Alarms.FREE_IN_A_ROW);
    assertThat(resume(bench, new FakeImageService(sent -> SweepBench.SHOWN)))
        .isEqualTo(SweepEnd.DONE);
    assertThat(SweepBench.judged(bench.log.all())).isEqualTo(200);
  }

  @Test
  void aWrongKeyPausesItAtOnce() {
    SweepBench bench = new SweepBench(sent -> SweepBench.status(401));
    assertThat(bench.run(SweepBench.plan(5, TERMS))).isEqualTo(SweepEnd.UNREACHABLE);
    assertThat(bench.log.begun()).isEqualTo(1);
  }

  @Test
  void whatCameBackUnjudgedAndFreeIsLeftForAResume() {
    SweepBench bench =
        new SweepBench(sent -> sent.number() <= 2 ? SweepBench.status(404) : SweepBench.SHOWN);
    Answer busy = new Answer.Failed(Answer.Fault.CONNECT, "refused", null);
    SweepBench flaky = new SweepBench(sent -> sent.number() == 2 ? busy : SweepBench.SHOWN);
    assertThat(bench.run(SweepBench.plan(2, TERMS))).isEqualTo(SweepEnd.DONE);
    assertThat(flaky.run(SweepBench.plan(2, TERMS))).isEqualTo(SweepEnd.INCOMPLETE);
    assertThat(resume(flaky, flaky.service)).isEqualTo(SweepEnd.DONE);
    assertThat(flaky.rates()).containsOnly("0/2");
  }

  @Test
  void aDayThatIsUsedUpSendsNothingAtAll() {
    SweepBench bench = new SweepBench(sent -> SweepBench.BLOCKED);
    Terms capped =
        new Terms(TERMS.pace(), Budget.NONE, new Caps(null, 3), Terms.Way.ONE_BY_ONE, null);
    bench.run(SweepBench.plan(5, capped));
    resume(bench, bench.service);
    assertThat(bench.log.begun()).isEqualTo(3);
  }

  @Test
  void anAnswerThatForbidsItKeepsWaitingRepeatsOfItsCellFromGoingAgain() {
    AtomicInteger sentOfMug = new AtomicInteger();
    SweepBench bench =
        new SweepBench(
            sent ->
                sentOfMug.incrementAndGet() == 1
                    ? SweepBench.quota("slow down", Duration.ofSeconds(2))
                    : SweepBench.FIXED_POLICY);
    bench.run(SweepBench.plan(Sampling.USUAL.times(3), SweepBench.terms(2, Budget.NONE), "mug"));
    assertThat(sentOfMug.get()).isLessThanOrEqualTo(3);
  }
}
