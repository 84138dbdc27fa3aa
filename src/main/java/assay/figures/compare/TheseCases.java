package assay.figures.compare;

import assay.figures.Rate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the mean over just these cases may lie, out of the intervals of the cases (G. Y. Zou and A.
 * Donner, Stat. Med. 27, 2008: the method of variance estimates recovery). Unlike a bootstrap it does
 * not shrink to nothing where all repeats came out alike.
 */
final class TheseCases {
  private TheseCases() {}

  /** The interval of the mean difference; there must be at least one pair, all complete. */
  static Interval ofDifferences(List<CasePair> pairs) {
    double mean = mean(pairs, CasePair::difference);
    double down = reach(pairs, pair -> pair.difference() - pair.interval().low());
    double up = reach(pairs, pair -> pair.interval().high() - pair.difference());
    return new Interval(Math.max(-1, mean - down), Math.min(1, mean + up));
  }

  /** The interval of the mean of rates; there must be at least one, none of nothing. */
  static Interval ofRates(List<Rate> rates) {
    double mean = mean(rates, Rate::share);
    double down = reach(rates, rate -> rate.share() - rate.low());
    double up = reach(rates, rate -> rate.high() - rate.share());
    return new Interval(Math.max(0, mean - down), Math.min(1, mean + up));
  }

  static <T> double mean(List<T> cases, ToDoubleFunction<T> figure) {
    return cases.stream().mapToDouble(figure).average().orElse(0);
  }

  private static <T> double reach(List<T> cases, ToDoubleFunction<T> reach) {
    double squares = cases.stream().mapToDouble(reach).map(r -> r * r).sum();
    return Math.sqrt(squares) / cases.size();
  }
}
