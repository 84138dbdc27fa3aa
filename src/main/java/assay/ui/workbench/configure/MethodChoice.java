package assay.ui.workbench.configure;

import assay.attempt.BlockMethod;
import org.jspecify.annotations.Nullable;

/** What thresholds look at: the same for all that are sent, or one for each. */
enum MethodChoice {
  NOT_SENT(null),
  PROBABILITY(BlockMethod.PROBABILITY),
  SEVERITY(BlockMethod.SEVERITY),
  EACH(null);

  private final @Nullable BlockMethod forAll;

  MethodChoice(@Nullable BlockMethod forAll) {
    this.forAll = forAll;
  }

  /** The method of all thresholds; null is not sent. */
  @Nullable BlockMethod forAll() {
    return forAll;
  }
}
