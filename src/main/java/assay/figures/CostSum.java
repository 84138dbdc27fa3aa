package assay.figures;

import java.math.BigDecimal;

/**
 * What many attempts cost together, in US dollars, under each assumption.
 *
 * @param blocksFree under {@link BillingAssumption#BLOCKS_FREE}
 * @param inputAndThinking under {@link BillingAssumption#INPUT_AND_THINKING}
 * @param fullImage under {@link BillingAssumption#FULL_IMAGE}
 * @param priced how many attempts the sums hold
 * @param unpriced how many attempts are left out, since the price of their model is not known
 */
public record CostSum(
    BigDecimal blocksFree,
    BigDecimal inputAndThinking,
    BigDecimal fullImage,
    int priced,
    int unpriced) {
  /** The sum of nothing. */
  public static final CostSum NOTHING =
      new CostSum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

  /** The sum with one attempt more. */
  public CostSum plus(Cost cost) {
    return new CostSum(
        blocksFree.add(cost.blocksFree()),
        inputAndThinking.add(cost.inputAndThinking()),
        fullImage.add(cost.fullImage()),
        priced + 1,
        unpriced);
  }

  /** The sum with one attempt more whose price is not known. */
  public CostSum plusUnpriced() {
    return new CostSum(blocksFree, inputAndThinking, fullImage, priced, unpriced + 1);
  }

  /** What it costs if the assumption holds. */
  public BigDecimal under(BillingAssumption assumption) {
    return switch (assumption) {
      case BLOCKS_FREE -> blocksFree;
      case INPUT_AND_THINKING -> inputAndThinking;
      case FULL_IMAGE -> fullImage;
    };
  }

  /** Whether it is the same under every assumption. */
  public boolean isSettled() {
    return blocksFree.compareTo(fullImage) == 0;
  }
}
