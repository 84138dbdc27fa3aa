package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.run.FakeImageService;
import assay.run.Order;
import assay.run.RunListener;
import assay.run.design.Pace;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many blocked attempts are enough: of a case, and of a day. */
@Timeout(60)
class CapsTest {
  private static Terms terms(Terms.Way way, int atOnce, Caps caps) {
    return new Terms(new Pace(atOnce, null), Budget.NONE, caps, way, null);
  }

  private static Answer mugIsBlocked(String request) {
    return request.contains("mug") ? SweepBench.BLOCKED : SweepBench.SHOWN;
  }

  private static List<String> ofMug(List<String> requests) {
    return requests.stream().filter(request -> request.contains("mug")).toList();
  }

  @Test
  void noBatchHoldsMoreLinesOfACaseThanCouldStillBeBlocked() {
    FakeBatches batches = new FakeBatches(line -> mugIsBlocked(line.prepared().body()));
    SweepBench bench = new SweepBench(batches);
    SweepPlan plan = SweepBench.plan(5, terms(Terms.Way.BATCH, 2, new Caps(3, null)));
    assertThat(bench.run(plan)).isEqualTo(SweepEnd.DONE);
    assertThat(ofMug(batches.taken)).hasSize(3);
    assertThat(bench.states()).containsExactly(State.CAPPED, State.CAPPED, State.DONE, State.DONE);
    assertThat(bench.rates()).endsWith("0/5", "0/5");
  }

  @Test
  void aBatchThatWasLeftToTheServiceCountsUntilItIsBroughtIn() {
    FakeBatches batches = new FakeBatches(line -> mugIsBlocked(line.prepared().body()));
    SweepBench bench = new SweepBench(batches);
    batches.atLook = () -> bench.sweeps.underWay(bench.only()).ifPresent(SweepHandle::pause);
    bench.run(SweepBench.plan(5, terms(Terms.Way.BATCH, 2, new Caps(3, null))));
    assertThat(ofMug(batches.taken)).hasSize(3);
    batches.atLook = () -> {};
    FakeImageService none = FakeImageService.answering(SweepBench.SHOWN);
    Started again =
        bench.sweepsOf(none).resume(bench.only(), endpoint -> endpoint, new SweepListener() {});
    assertThat(SweepBench.handle(again).await()).isEqualTo(SweepEnd.DONE);
    assertThat(ofMug(batches.taken)).hasSize(3);
    assertThat(bench.rates()).endsWith("0/5", "0/5");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void noMoreOfACaseIsUnderWayThanCouldStillBeBlocked(int atOnce) {
    SweepBench bench = new SweepBench(sent -> mugIsBlocked(sent.prepared().body()));
    Terms capped = terms(Terms.Way.ONE_BY_ONE, atOnce, new Caps(3, null));
    assertThat(bench.run(SweepBench.plan(20, capped))).isEqualTo(SweepEnd.DONE);
    assertThat(ofMug(bench.prompts())).hasSize(3);
    assertThat(bench.states()).containsExactly(State.CAPPED, State.CAPPED, State.DONE, State.DONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatWaitedForRoomIsSentOnceThereIsSome(int atOnce) {
    SweepBench bench = new SweepBench(sent -> SweepBench.SHOWN);
    Terms capped = terms(Terms.Way.ONE_BY_ONE, atOnce, new Caps(1, null));
    assertThat(bench.run(SweepBench.plan(20, capped))).isEqualTo(SweepEnd.DONE);
    assertThat(bench.rates()).containsOnly("0/20");
    assertThat(bench.service.mostAtOnce()).isLessThanOrEqualTo(2);
  }

  /** A bench whose every request is blocked, after something was done at the second. */
  private static SweepBench doingAtTheSecond(Consumer<SweepBench> what) {
    AtomicReference<SweepBench> held = new AtomicReference<>();
    SweepBench bench =
        new SweepBench(
            sent -> {
              if (sent.number() == 2) {
                what.accept(Objects.requireNonNull(held.get()));
              }
              return SweepBench.BLOCKED;
            });
    held.set(bench);
    return bench;
  }

  private static SweepPlan ofADay(int most) {
    Terms terms = terms(Terms.Way.ONE_BY_ONE, 1, new Caps(null, most));
    return SweepBench.plan(Sampling.USUAL.times(5), terms, "mug");
  }

  @Test
  void twoSweepsAtOnceCountTheDayTogether() {
    SweepBench bench =
        doingAtTheSecond(here -> assertThat(here.run(ofADay(4))).isEqualTo(SweepEnd.BLOCKED_TODAY));
    assertThat(bench.run(ofADay(4))).isEqualTo(SweepEnd.BLOCKED_TODAY);
    assertThat(bench.log.begun()).as("four, and the one that was under way").isEqualTo(5);
  }

  @Test
  void whatIsSentBesideASweepCountsAsWell() {
    SweepBench bench =
        doingAtTheSecond(
            here ->
                here.submit
                    .start(
                        new Order(
                            SweepBench.SESSION,
                            SweepBench.planned("lamp").tested(),
                            SweepBench.base(),
                            3,
                            1),
                        new RunListener() {})
                    .await());
    assertThat(bench.run(ofADay(4))).isEqualTo(SweepEnd.BLOCKED_TODAY);
    assertThat(bench.log.begun()).isEqualTo(5);
  }

  @Test
  void theDayBeginsAnewAtMidnightWhileASweepRuns() {
    SweepBench bench = doingAtTheSecond(here -> here.clock.advance(Duration.ofHours(14)));
    assertThat(bench.run(ofADay(2))).isEqualTo(SweepEnd.BLOCKED_TODAY);
    assertThat(bench.log.begun()).as("one before midnight, two after it").isEqualTo(3);
  }
}
