package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.run.Cancellation;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.design.Pace;
import assay.run.sweep.Allowances;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final Endpoint HERE =
      new Endpoint(Endpoint.Kind.SIMULATOR, "Here", "http://127.0.0.1:1", usual());
  private static final Endpoint THERE =
      new Endpoint(Endpoint.Kind.SIMULATOR, "There", "http://127.0.0.1:2", usual());

  private final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final FakePauses pauses = new FakePauses(clock);
  private final Cancellation halt = new Cancellation();
  private final List<String> told = new ArrayList<>();

  private static Endpoint.Access usual() {
    return Endpoint.Kind.SIMULATOR.usualAccess();
  }

  private Throttle throttle(@Nullable Integer requests, @Nullable Integer tokens) {
    return new Throttle(
        new Pace(4, requests, tokens),
        new Counting(clock),
        pauses,
        clock,
        (endpoint, pause, perMinute) ->
            told.add(endpoint + " " + pause.toSeconds() + " s " + Math.round(perMinute)));
  }

  @Test
  void withoutLimitsNobodyWaits() {
    Throttle throttle = throttle(null, null);
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.pass(HERE, halt)).isTrue();
    }
    assertThat(pauses.asked()).isEmpty();
  }

  @Test
  void anEndpointMayBearAnotherPaceThanTheOthers() {
    Pace slow = new Pace(1, 6);
    Throttle throttle =
        new Throttle(
            new Pace(4, null, null, Map.of(HERE.name(), slow)),
            new Counting(clock),
            pauses,
            clock,
            (endpoint, pause, perMinute) -> {});
    for (int i = 0; i < 5; i++) {
      throttle.pass(THERE, halt);
    }
    assertThat(pauses.asked()).isEmpty();
    throttle.pass(HERE, halt);
    throttle.pass(HERE, halt);
    assertThat(pauses.asked()).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void requestsAreSpreadEvenlyOverTheMinute() {
    Throttle throttle = throttle(20, null);
    for (int i = 0; i < 4; i++) {
      throttle.pass(HERE, halt);
    }
    assertThat(Duration.between(Instant.parse("2026-11-22T10:00:00Z"), clock.instant()))
        .isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void aServersWordHoldsEverythingToItsEndpointAndNothingElse() {
    Throttle throttle = throttle(null, null);
    throttle.pass(HERE, halt);
    came(throttle, SweepBench.quota("slow down", Duration.ofSeconds(9)));
    throttle.pass(THERE, halt);
    assertThat(pauses.asked()).isEmpty();
    throttle.pass(HERE, halt);
    assertThat(pauses.asked()).containsExactly(Duration.ofSeconds(9));
    assertThat(told).containsExactly("Here 9 s 1");
  }

  @Test
  void several429AtOnceHalveThePaceOnce() {
    Throttle throttle = throttle(60, null);
    for (int i = 0; i < 4; i++) {
      came(throttle, SweepBench.quota("slow down", Duration.ofSeconds(2)));
    }
    assertThat(told.getLast()).isEqualTo("Here 2 s 30");
    throttle.pass(HERE, halt);
    came(throttle, SweepBench.quota("slow down", Duration.ofSeconds(2)));
    assertThat(told.getLast()).isEqualTo("Here 2 s 15");
  }

  @Test
  void answersGiveThePaceBackLittleByLittle() {
    Throttle throttle = throttle(60, null);
    came(throttle, SweepBench.quota("slow down", Duration.ofSeconds(2)));
    for (int i = 0; i < 20; i++) {
      came(throttle, SweepBench.SHOWN);
    }
    assertThat(told).as("not yet").containsExactly("Here 2 s 30");
    for (int i = 0; i < 5; i++) {
      came(throttle, SweepBench.SHOWN);
    }
    assertThat(told).containsExactly("Here 2 s 30", "Here 0 s 60");
  }

  @Test
  void aQuotaOfTheDayIsNoMatterOfPace() {
    Throttle throttle = throttle(null, null);
    came(
        throttle,
        SweepBench.quota("Quota exceeded", Duration.ofHours(3), "GenerateRequestsPerDay"));
    throttle.pass(HERE, halt);
    assertThat(pauses.asked()).isEmpty();
  }

  @Test
  void aHaltEndsTheWait() {
    Throttle throttle = throttle(null, null);
    came(throttle, SweepBench.quota("slow down", Duration.ofSeconds(9)));
    pauses.during(halt::cancel);
    assertThat(throttle.pass(HERE, halt)).isFalse();
  }

  /** Counts as a limiter does, by the clock of the test. */
  private record Counting(FakeClock clock) implements Allowances {
    @Override
    public Allowance evenly(double perMinute) {
      Instant[] next = {clock.instant()};
      return permits -> {
        Instant now = clock.instant();
        Instant turn = next[0].isBefore(now) ? now : next[0];
        next[0] = turn.plusMillis(Math.round(60_000 / perMinute));
        return Duration.between(now, turn);
      };
    }

    @Override
    public Allowance atMost(int perMinute) {
      return permits -> Duration.ofMinutes(permits / perMinute);
    }
  }

  private static void came(Throttle throttle, Answer answer) {
    throttle.came(HERE, Outcome.of(answer));
  }
}
