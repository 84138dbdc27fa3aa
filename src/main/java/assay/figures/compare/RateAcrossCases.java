package assay.figures.compare;

import assay.figures.Rate;
import java.util.List;

/**
 * How often a configuration blocks over several cases. Each case counts the same, however many
 * repeats it has. Repeats of one case are not independent of one another, so all of them together
 * are no rate with an interval by Wilson.
 *
 * @param share the mean of the shares of the cases; 0 if there is none
 * @param interval by drawing cases, and never narrower than what the repeats alone allow
 * @param cases how many were judged at all
 */
public record RateAcrossCases(double share, Interval interval, int cases) {
  /** The mean over these cases; those that were never judged are left out. */
  public static RateAcrossCases of(List<Rate> rates, long seed) {
    List<Rate> judged = rates.stream().filter(rate -> rate.total() > 0).toList();
    if (judged.isEmpty()) {
      return new RateAcrossCases(0, new Interval(0, 1), 0);
    }
    Interval these = TheseCases.ofRates(judged);
    Interval interval =
        judged.size() == 1
            ? these
            : these.around(
                ClusterBootstrap.ofMean(judged.stream().map(Rate::share).toList(), seed));
    return new RateAcrossCases(TheseCases.mean(judged, Rate::share), interval, judged.size());
  }
}
