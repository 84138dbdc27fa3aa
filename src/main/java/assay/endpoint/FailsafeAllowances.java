package assay.endpoint;

import assay.run.sweep.Allowances;
import dev.failsafe.RateLimiter;
import java.time.Duration;

/**
 * Limits of so many a minute by Failsafe's rate limiters, of which only the counting is used: what
 * it says is to be waited for, the program waits, so that a person's wish ends it.
 */
public final class FailsafeAllowances implements Allowances {
  private static final double NANOS_PER_MINUTE = 60e9;

  @Override
  public Allowance evenly(double perMinute) {
    long nanos = Math.max(1, Math.round(NANOS_PER_MINUTE / perMinute));
    RateLimiter<Object> limiter = RateLimiter.smoothBuilder(Duration.ofNanos(nanos)).build();
    return limiter::reservePermits;
  }

  @Override
  public Allowance atMost(int perMinute) {
    RateLimiter<Object> limiter =
        RateLimiter.burstyBuilder(perMinute, Duration.ofMinutes(1)).build();
    return limiter::reservePermits;
  }
}
