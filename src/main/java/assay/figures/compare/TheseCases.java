package assay.figures.compare;

import assay.figures.Rate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the mean over just these cases may lie: for one case by Wilson's and Newcombe's intervals,
 * for several by the normal distribution of a mean with the variances of the cases added up.
 *
 * <p>The variance of a case is that of its share with one hit and one miss added (as A. Agresti and
 * B. Caffo add them, Am. Stat. 54, 2000), and made larger by (n + 2) / (n + 1) so that it is not
 * too small for few repeats. Unlike a bootstrap it does not shrink to nothing where all repeats
 * came out alike. The mean itself is left as it was seen.
 */
final class TheseCases {
  private static final double Z = 1.959963984540054;

  private TheseCases() {}

  /** The interval of the mean difference; there must be at least one pair, all complete. */
  static Interval ofDifferences(List<CasePair> pairs) {
    if (pairs.size() == 1) {
      return pairs.getFirst().interval();
    }
    double reach = reach(pairs, pair -> variance(pair.first()) + variance(pair.second()));
    double mean = mean(pairs, CasePair::difference);
    return new Interval(Math.max(-1, mean - reach), Math.min(1, mean + reach));
  }

  /** The interval of the mean of rates; there must be at least one, none of nothing. */
  static Interval ofRates(List<Rate> rates) {
    if (rates.size() == 1) {
      return new Interval(rates.getFirst().low(), rates.getFirst().high());
    }
    double reach = reach(rates, TheseCases::variance);
    double mean = mean(rates, Rate::share);
    return new Interval(Math.max(0, mean - reach), Math.min(1, mean + reach));
  }

  static <T> double mean(List<T> cases, ToDoubleFunction<T> figure) {
    return cases.stream().mapToDouble(figure).average().orElse(0);
  }

  private static <T> double reach(List<T> cases, ToDoubleFunction<T> variance) {
    return Z * Math.sqrt(cases.stream().mapToDouble(variance).sum()) / cases.size();
  }

  /** Of the share of a case: (k + 1)(n - k + 1) / (n (n + 1)(n + 2)). */
  private static double variance(Rate rate) {
    double n = rate.total();
    return (rate.hits() + 1) * (n - rate.hits() + 1) / (n * (n + 1) * (n + 2));
  }
}
