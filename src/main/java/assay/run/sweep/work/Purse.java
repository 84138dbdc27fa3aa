package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.figures.Cost;
import assay.figures.CostSum;
import assay.figures.Costs;
import assay.run.design.Setting;
import assay.run.sweep.Budget;
import assay.run.sweep.SweepEnd;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep has spent, and whether the next request could go beyond its budget in money or
 * requests. For one thread at a time.
 */
final class Purse {
  private final Budget budget;
  private final Costs costs;
  private CostSum spent = CostSum.NOTHING;
  private BigDecimal reserved = BigDecimal.ZERO;
  private int requests;

  Purse(Budget budget, Costs costs) {
    this.budget = budget;
    this.costs = costs;
  }

  /** An attempt that was begun before. */
  void load(Setting setting, Attempt attempt) {
    requests += Resending.isFree(attempt) ? 0 : 1;
    if (attempt.completion() == null) {
      reserved = reserved.add(atMost(setting));
    } else {
      spend(attempt);
    }
  }

  /** What the next request would break; empty if it is within the budget, and reserved now. */
  Optional<SweepEnd> reserve(Setting next) {
    Integer most = budget.requests();
    if (most != null && requests >= most) {
      return Optional.of(SweepEnd.REQUESTS_SPENT);
    }
    BigDecimal price = atMost(next);
    if (isBeyond(price)) {
      return Optional.of(SweepEnd.BUDGET_SPENT);
    }
    requests++;
    reserved = reserved.add(price);
    return Optional.empty();
  }

  private boolean isBeyond(BigDecimal price) {
    BigDecimal dollars = budget.dollars();
    return dollars != null
        && spent.under(budget.assumption()).add(reserved).add(price).compareTo(dollars) > 0;
  }

  /** A request that was reserved was not sent. */
  void giveBack(Setting setting) {
    requests--;
    reserved = reserved.subtract(atMost(setting));
  }

  /** What came of a request that was reserved. */
  void came(Setting setting, Attempt complete) {
    reserved = reserved.subtract(atMost(setting));
    spend(complete);
  }

  private void spend(Attempt attempt) {
    @Nullable Cost cost = costs.of(attempt).orElse(null);
    spent = cost == null ? spent.plusUnpriced() : spent.plus(cost);
  }

  private BigDecimal atMost(Setting setting) {
    return costs.atMost(setting.dearest(), setting.configuration(), 1).orElse(BigDecimal.ZERO);
  }

  /** What was spent until now, under each assumption. */
  CostSum spent() {
    return spent;
  }
}
