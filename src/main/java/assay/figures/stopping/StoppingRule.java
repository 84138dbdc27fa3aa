package assay.figures.stopping;

import assay.figures.Rate;
import assay.figures.Stability;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When a cell has had enough repeats. To be asked after each answer; a cell that was settled once
 * is settled, whatever the answers that were still under way say.
 *
 * <p>Every rule looks at a {@link ConfidenceSequence}, never at Wilson's interval, which holds for
 * one look alone.
 */
public sealed interface StoppingRule {
  /** Whether no more repeats are needed after these counts. */
  boolean isSettled(Rate blocked);

  /**
   * About how many repeats more would settle the cell if they came out as before: 0 where it is
   * settled, empty if more than that many would be needed.
   */
  default OptionalInt moreRepeats(Rate blocked, int most) {
    return IntStream.rangeClosed(0, most)
        .filter(more -> isSettled(likewise(blocked, blocked.total() + more)))
        .findFirst();
  }

  private static Rate likewise(Rate rate, int total) {
    return new Rate((int) Math.round(rate.share() * total), total);
  }

  /** All repeats of the plan are sent. */
  record NeverEarly() implements StoppingRule {
    @Override
    public boolean isSettled(Rate blocked) {
      return false;
    }
  }

  /**
   * Enough as soon as the sequence lies in one of the stability classes.
   *
   * @param alpha the probability that the class is wrong, at most; 0 to 1, both excluded
   */
  record Settled(double alpha) implements StoppingRule {
    @Override
    public boolean isSettled(Rate blocked) {
      return kindOf(blocked) != Stability.Kind.NOT_SETTLED;
    }

    /** The class in which it is settled, or that it is not. */
    public Stability.Kind kindOf(Rate blocked) {
      ConfidenceSequence sequence = ConfidenceSequence.of(blocked, alpha);
      return Stability.Kind.ofInterval(sequence.low(), sequence.high());
    }
  }

  /**
   * Enough as soon as the sequence is no wider than ± so much.
   *
   * @param alpha the probability that the interval misses the rate, at most; 0 to 1, both excluded
   * @param margin half of the width, 0 to 1: 0.15 is ± 15 points
   */
  record Margin(double alpha, double margin) implements StoppingRule {
    @Override
    public boolean isSettled(Rate blocked) {
      return ConfidenceSequence.of(blocked, alpha).reach() <= margin;
    }
  }
}
