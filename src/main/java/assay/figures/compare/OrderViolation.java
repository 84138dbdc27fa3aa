package assay.figures.compare;

import assay.attempt.Threshold;

/**
 * A stricter threshold that blocks less than a looser one.
 *
 * @param looser the looser threshold, which blocks more
 * @param stricter the stricter threshold, which blocks less
 * @param rates the rate of the looser, then of the stricter
 * @param p one-sided by Fisher
 * @param adjusted the same, corrected by Holm over all pairs that were looked at
 */
public record OrderViolation(
    Threshold looser, Threshold stricter, CasePair rates, double p, double adjusted) {
  /** How sure it is. */
  public enum Strength {
    /** It holds although one has looked at all pairs. */
    CLEAR,
    /** It would hold if this were the only pair; among so many it may be chance. */
    WEAK
  }

  /** How sure it is. */
  public Strength strength() {
    return adjusted <= Comparison.LEVEL ? Strength.CLEAR : Strength.WEAK;
  }
}
