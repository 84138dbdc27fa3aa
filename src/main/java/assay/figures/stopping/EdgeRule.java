package assay.figures.stopping;

import assay.figures.Rate;

/**
 * Whether a level blocks a case more often than not, decided after each answer with as few requests
 * as can be. To be asked after every answer; the first decision stands.
 */
public sealed interface EdgeRule permits EdgeRule.Ratio, EdgeRule.Line {
  /** Short of exact arithmetic. */
  double ROUNDING = 1e-9;

  /** What can be said of a level. */
  enum Decision {
    /** It blocks. */
    BLOCKS,
    /** It lets the case through. */
    PASSES,
    /** One more repeat is needed. */
    CONTINUE,
    /** So many repeats have said neither: the level is near the line, and that is the answer. */
    NEAR_THE_LINE
  }

  /** Repeats after which a level is called near the line. */
  int most();

  /** What the counts say if there were no cap: never {@link Decision#NEAR_THE_LINE}. */
  Decision leaning(Rate blocked);

  /** What the counts say. */
  default Decision decide(Rate blocked) {
    Decision decision = leaning(blocked);
    return decision == Decision.CONTINUE && blocked.total() >= most()
        ? Decision.NEAR_THE_LINE
        : decision;
  }

  /** What this rule does to a level of that true rate, 0 to 1; exact. */
  default Foresight at(double chance) {
    return Foresight.of(this, chance);
  }

  /** The rule that a sweep takes if nothing else is declared: 25 against 75 %, 5 % each, 12. */
  static EdgeRule usual() {
    return new Ratio(0.25, 0.75, 0.05, 12);
  }

  /**
   * Wald's sequential test of the ratio of likelihoods (A. Wald, 1945), with the limits 1 / alpha
   * and alpha, so that both errors hold for certain and not only about: a level that blocks at most
   * {@code passing} is called blocking with a probability of at most alpha, and one that blocks at
   * least {@code blocking} is called passing with a probability of at most alpha. In between either
   * answer is right.
   *
   * @param passing a rate up to which a level passes
   * @param blocking a rate from which on it blocks; 0 &lt; passing &lt; blocking &lt; 1
   * @param alpha each of the two errors, 0 to 1, both excluded
   * @param most repeats at most, at least 1
   */
  record Ratio(double passing, double blocking, double alpha, int most) implements EdgeRule {
    /**
     * @throws IllegalArgumentException if these are no rates in this order, or no error
     */
    public Ratio {
      boolean ordered = 0 < passing && passing < blocking && blocking < 1;
      if (!ordered || !(alpha > 0 && alpha < 1) || most < 1) {
        throw new IllegalArgumentException("Needs 0 < passing < blocking < 1, alpha, repeats");
      }
    }

    @Override
    public Decision leaning(Rate blocked) {
      double log = logRatio(blocked);
      double limit = -Math.log(alpha) - ROUNDING;
      if (log >= limit) {
        return Decision.BLOCKS;
      }
      return log <= -limit ? Decision.PASSES : Decision.CONTINUE;
    }

    private double logRatio(Rate blocked) {
      return blocked.hits() * Math.log(blocking / passing)
          + (blocked.total() - blocked.hits()) * Math.log((1 - blocking) / (1 - passing));
    }
  }

  /**
   * Decided as soon as a {@link ConfidenceSequence} lies on one side of the line. No rate is left
   * out as neither: on whichever side of the line it is, the other is said with a probability of at
   * most alpha. Costs more than {@link Ratio}.
   *
   * @param line the rate that is asked about, 0.5 for <em>more often than not</em>
   * @param alpha the error, 0 to 1, both excluded
   * @param most repeats at most, at least 1
   */
  record Line(double line, double alpha, int most) implements EdgeRule {
    /**
     * @throws IllegalArgumentException if these are no rate, no error, or no repeats
     */
    public Line {
      if (!(line > 0 && line < 1) || !(alpha > 0 && alpha < 1) || most < 1) {
        throw new IllegalArgumentException("Needs a line and alpha between 0 and 1, repeats");
      }
    }

    @Override
    public Decision leaning(Rate blocked) {
      if (ConfidenceSequence.of(blocked, alpha).holds(line)) {
        return Decision.CONTINUE;
      }
      return blocked.share() > line ? Decision.BLOCKS : Decision.PASSES;
    }
  }
}
