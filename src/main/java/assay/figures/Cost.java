package assay.figures;

import java.math.BigDecimal;

/**
 * What one attempt costs, in US dollars, under each assumption.
 *
 * @param certainty how sure it is
 * @param blocksFree under {@link BillingAssumption#BLOCKS_FREE}
 * @param inputAndThinking under {@link BillingAssumption#INPUT_AND_THINKING}
 * @param fullImage under {@link BillingAssumption#FULL_IMAGE}; never less than the others
 */
public record Cost(
    Certainty certainty, BigDecimal blocksFree, BigDecimal inputAndThinking, BigDecimal fullImage) {
  /** How sure a cost is. */
  public enum Certainty {
    /** Nothing was sent, or it was answered in a way that is not charged. */
    FREE,
    /** Reckoned from the tokens that the service counted. */
    COUNTED,
    /** A picture came without token counts: reckoned from the request. */
    ESTIMATED,
    /** No picture came: not settled, and at most {@link Cost#atMost()}. */
    UNKNOWN
  }

  /** Nothing to pay. */
  static final Cost NOTHING = same(Certainty.FREE, BigDecimal.ZERO);

  /** The same under every assumption. */
  static Cost same(Certainty certainty, BigDecimal dollars) {
    return new Cost(certainty, dollars, dollars, dollars);
  }

  /** The same at a share of the price, such as in a batch. */
  Cost times(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) == 0
        ? this
        : new Cost(
            certainty,
            blocksFree.multiply(share),
            inputAndThinking.multiply(share),
            fullImage.multiply(share));
  }

  /** What it costs if the assumption holds. */
  public BigDecimal under(BillingAssumption assumption) {
    return switch (assumption) {
      case BLOCKS_FREE -> blocksFree;
      case INPUT_AND_THINKING -> inputAndThinking;
      case FULL_IMAGE -> fullImage;
    };
  }

  /** The most that it costs under any of the assumptions. */
  public BigDecimal atMost() {
    return fullImage;
  }
}
