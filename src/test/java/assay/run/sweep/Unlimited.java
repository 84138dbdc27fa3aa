package assay.run.sweep;

import java.time.Duration;

/** Lets through as many as come, for tests that are not about the pace. */
public final class Unlimited implements Allowances {
  @Override
  public Allowance evenly(double perMinute) {
    return permits -> Duration.ZERO;
  }

  @Override
  public Allowance atMost(int perMinute) {
    return permits -> Duration.ZERO;
  }
}
