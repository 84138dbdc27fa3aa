package assay.run.sweep;

import assay.figures.stopping.StoppingRule;

/**
 * When a cell has had enough repeats, as a plan declares it.
 *
 * @param kind which rule
 * @param alpha the probability of a wrong word about a cell, at most; 0 to 1, both excluded
 * @param margin half of the width that is wanted, 0 to 1; used by {@link Kind#MARGIN} alone
 */
public record Stopping(Kind kind, double alpha, double margin) {
  /** All repeats are sent. */
  public static final Stopping NEVER_EARLY = new Stopping(Kind.NEVER_EARLY, 0.05, 0.15);

  /** The rules. */
  public enum Kind {
    /** All repeats are sent. */
    NEVER_EARLY,
    /** As soon as it is known whether the cell always blocks, never blocks or varies. */
    SETTLED,
    /** As soon as the interval is narrow enough. */
    MARGIN
  }

  /**
   * @throws IllegalArgumentException if a number is no probability
   */
  public Stopping {
    if (!(alpha > 0 && alpha < 1) || !(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("Alpha and margin lie between 0 and 1");
    }
  }

  /** As the arithmetic knows it. */
  public StoppingRule rule() {
    return switch (kind) {
      case NEVER_EARLY -> new StoppingRule.NeverEarly();
      case SETTLED -> new StoppingRule.Settled(alpha);
      case MARGIN -> new StoppingRule.Margin(alpha, margin);
    };
  }
}
