package assay.figures.compare;

import java.util.List;

/**
 * How much more the second blocks over several cases, without any test: the effect of a {@link
 * Comparison} and its interval for these cases, for whoever needs no more and has no time.
 *
 * @param mean of the differences of the cases, -1 to 1; each case counts the same
 * @param interval where it may lie for these cases, at 95 %
 * @param cases how many were judged under both; the others are left out
 */
public record MeanDifference(double mean, Interval interval, int cases) {
  /** The mean over these pairs; of nothing it may be anything. */
  public static MeanDifference of(List<CasePair> all) {
    List<CasePair> pairs = all.stream().filter(CasePair::isComplete).toList();
    Interval interval = pairs.isEmpty() ? new Interval(-1, 1) : TheseCases.ofDifferences(pairs);
    return new MeanDifference(TheseCases.mean(pairs, CasePair::difference), interval, pairs.size());
  }
}
