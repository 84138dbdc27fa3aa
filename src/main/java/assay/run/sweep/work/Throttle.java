package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.run.Cancellation;
import assay.run.Pauses;
import assay.run.RetryPolicy;
import assay.run.Turnstile;
import assay.run.design.Pace;
import assay.run.sweep.Allowances;
import assay.run.sweep.Allowances.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a sweep, for each endpoint by itself: so many requests and tokens a minute. A 429
 * holds all requests to its endpoint for as long as the server says (google.rpc.RetryInfo), halves
 * the pace, and each answer after that gives a little of it back. Safe for many threads.
 */
final class Throttle implements Turnstile {
  /** Where the server does not say how long to wait. */
  private static final Duration UNSAID = Duration.ofSeconds(2);

  private final Pace paces;
  private final Allowances allowances;
  private final Pauses pauses;
  private final Clock clock;
  private final Told told;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /** Told that the pace at an endpoint has changed. */
  @FunctionalInterface
  interface Told {
    /**
     * The pace changed.
     *
     * @param pause how long nothing is sent
     * @param perMinute how many may begin in a minute from now on; 0 for any number
     */
    void paced(String endpoint, Duration pause, double perMinute);
  }

  Throttle(Pace paces, Allowances allowances, Pauses pauses, Clock clock, Told told) {
    this.paces = paces;
    this.allowances = allowances;
    this.pauses = pauses;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public boolean pass(Endpoint endpoint, Cancellation halt) {
    Line line = line(endpoint);
    Duration wait = line.enter();
    while (!wait.isZero() && !halt.isCancelled()) {
      if (!pauses.pause(wait, halt)) {
        return false;
      }
      wait = line.held();
    }
    return !halt.isCancelled();
  }

  @Override
  public void came(Endpoint endpoint, Outcome outcome) {
    Line line = line(endpoint);
    if (outcome.kind() == Kind.QUOTA && outcome.limits().quota() != Outcome.QuotaScope.DAY) {
      Duration asked = outcome.limits().retryAfter();
      line.slowDown(asked == null ? UNSAID : asked);
    } else if (outcome.kind().bearsVerdict()) {
      line.recover();
    }
    Integer used = outcome.tokens().total();
    if (used != null && used > 0) {
      line.use(used);
    }
  }

  private Line line(Endpoint endpoint) {
    return lines.computeIfAbsent(endpoint.name(), Line::new);
  }

  /** What is let through to one endpoint. */
  private final class Line {
    /** How much of the full pace so many answers give back after a 429. */
    private static final double RECOVERY = 0.1;

    private static final int ANSWERS = 5;

    private static final double SLOWEST = 1;

    private final String endpoint;
    private final Pace pace;
    private final @Nullable Allowance tokens;
    private @Nullable Allowance requests;
    private double full;
    private double perMinute;
    private Instant heldUntil = Instant.MIN;
    private Instant slowedUntil = Instant.MIN;
    private final Instant since = clock.instant();
    private int entered;
    private int answers;

    Line(String endpoint) {
      this.endpoint = endpoint;
      this.pace = paces.at(endpoint);
      Integer most = pace.requestsPerMinute();
      Integer mostTokens = pace.tokensPerMinute();
      this.full = most == null ? 0 : most;
      this.perMinute = full;
      this.requests = full > 0 ? allowances.evenly(full) : null;
      this.tokens = mostTokens == null ? null : allowances.atMost(mostTokens);
    }

    /** Takes a place, and says how long it is until it may be used. */
    synchronized Duration enter() {
      entered++;
      Duration own = requests == null ? Duration.ZERO : requests.take(1);
      Duration held = held();
      return own.compareTo(held) > 0 ? own : held;
    }

    /** How long nothing is sent. */
    synchronized Duration held() {
      Duration left =
          heldUntil.equals(Instant.MIN)
              ? Duration.ZERO
              : Duration.between(clock.instant(), heldUntil);
      return left.isNegative() ? Duration.ZERO : left;
    }

    /** Several that come back with 429 at once slow it down once. */
    synchronized void slowDown(Duration asked) {
      if (asked.compareTo(RetryPolicy.LONGEST_ASKED) > 0) {
        return;
      }
      boolean again = clock.instant().isBefore(slowedUntil);
      hold(asked);
      slowedUntil = clock.instant().plus(asked);
      if (!again) {
        change(Math.max(SLOWEST, current() / 2));
      }
      told.paced(endpoint, held(), perMinute);
    }

    private void hold(Duration time) {
      Instant until = clock.instant().plus(time);
      heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    /** The pace that holds, or what it came to until now where there is no limit. */
    private double current() {
      if (perMinute > 0) {
        return perMinute;
      }
      double minutes =
          Math.max(1.0, Duration.between(since, clock.instant()).toMillis() / 60_000.0);
      return entered / minutes;
    }

    private void change(double next) {
      perMinute = next;
      requests = allowances.evenly(next);
    }

    synchronized void recover() {
      if (perMinute == full || ++answers % ANSWERS != 0) {
        return;
      }
      double goal = full > 0 ? full : Math.max(perMinute, pace.atOnce() * 60.0);
      double next = perMinute + goal * RECOVERY;
      if (next < goal) {
        change(next);
        return;
      }
      perMinute = full;
      requests = full > 0 ? allowances.evenly(full) : null;
      told.paced(endpoint, Duration.ZERO, perMinute);
    }

    /** Tokens are known only afterwards, so that they hold up what comes next. */
    void use(int used) {
      if (tokens != null) {
        Duration wait = tokens.take(used);
        synchronized (this) {
          hold(wait);
        }
      }
    }
  }
}
