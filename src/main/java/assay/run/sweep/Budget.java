package assay.run.sweep;

import assay.figures.BillingAssumption;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What ends a sweep at once: no request is sent that could go beyond it. Each limit is null where
 * there is none.
 *
 * @param dollars US dollars
 * @param assumption what a blocked attempt is taken to cost
 * @param requests how many attempts, without further tries of the same
 * @param minutes how long it may go on each time it is started
 */
public record Budget(
    @Nullable BigDecimal dollars,
    BillingAssumption assumption,
    @Nullable Integer requests,
    @Nullable Integer minutes) {
  /** No limit. */
  public static final Budget NONE = new Budget(null, BillingAssumption.FULL_IMAGE, null, null);

  /**
   * @throws IllegalArgumentException if a limit is below zero, or there is none of requests or
   *     minutes at all
   */
  public Budget {
    boolean negative = dollars != null && dollars.signum() < 0;
    if (negative || (requests != null && requests < 1) || (minutes != null && minutes < 1)) {
      throw new IllegalArgumentException("A budget is not below zero");
    }
  }
}
