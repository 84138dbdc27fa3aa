package assay.figures.compare;

import assay.figures.Rate;
import assay.figures.exact.Fisher;

/**
 * One case under two configurations.
 *
 * @param first its rate of blocks under the one
 * @param second its rate of blocks under the other
 */
public record CasePair(Rate first, Rate second) {
  /** Whether both have been judged at least once; else nothing can be compared. */
  public boolean isComplete() {
    return first.total() > 0 && second.total() > 0;
  }

  /** How much more the second blocks, -1 to 1. */
  public double difference() {
    return second.share() - first.share();
  }

  /**
   * Where the difference may lie at 95 %: R. G. Newcombe's method 10 (Stat. Med. 17, 1998), out of
   * the two intervals by Wilson.
   */
  public Interval interval() {
    double down = Math.hypot(second.share() - second.low(), first.high() - first.share());
    double up = Math.hypot(second.high() - second.share(), first.share() - first.low());
    return new Interval(difference() - down, difference() + up);
  }

  /** Fisher's exact test of this case alone, two-sided. */
  public double p() {
    return Fisher.twoSided(first, second);
  }

  /** The hits of both. */
  int hits() {
    return first.hits() + second.hits();
  }
}
