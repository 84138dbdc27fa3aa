package assay.run.sweep;

import org.jspecify.annotations.Nullable;

/**
 * How many attempts that bring no picture are enough, so that no account is worn out by a sweep.
 * Null where there is no cap.
 *
 * @param blockedPerCase of one case in the sweep; its other turns are left out then
 * @param blockedPerDay of all cases in the workspace since midnight; the sweep pauses then
 */
public record Caps(@Nullable Integer blockedPerCase, @Nullable Integer blockedPerDay) {
  /** So many hard stops pause a sweep: somebody has to look at its cases. */
  public static final int HARD_STOPS = 3;

  /** What is taken where a plan says nothing. */
  public static final Caps USUAL = new Caps(200, 1000);

  /**
   * @throws IllegalArgumentException if a cap is below 1
   */
  public Caps {
    if ((blockedPerCase != null && blockedPerCase < 1)
        || (blockedPerDay != null && blockedPerDay < 1)) {
      throw new IllegalArgumentException("A cap is at least 1");
    }
  }
}
