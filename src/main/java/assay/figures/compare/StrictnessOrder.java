package assay.figures.compare;

import assay.attempt.Threshold;
import assay.figures.Rate;
import assay.figures.exact.Fisher;
import assay.figures.exact.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether stricter thresholds block at least as much as looser ones. <em>Not sent</em> is no
 * threshold and has no place in the order.
 */
public final class StrictnessOrder {
  private static final Rate NOTHING = new Rate(0, 0);

  private StrictnessOrder() {}

  /**
   * Where a stricter threshold blocks less than a looser one and chance alone seldom does that: the
   * clear ones and the weak ones, the surest first. Every stricter one is held against every looser
   * one.
   */
  public static List<OrderViolation> violations(Map<Threshold, Rate> rates) {
    List<OrderViolation> pairs = pairs(rates);
    List<Double> adjusted = Holm.adjusted(pairs.stream().map(OrderViolation::p).toList());
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> with(pairs.get(i), adjusted.get(i)))
        .filter(pair -> pair.p() <= Comparison.LEVEL)
        .sorted(Comparator.comparingDouble(OrderViolation::p))
        .toList();
  }

  private static List<OrderViolation> pairs(Map<Threshold, Rate> rates) {
    List<Threshold> judged =
        rates.keySet().stream()
            .filter(threshold -> rates.getOrDefault(threshold, NOTHING).total() > 0)
            .sorted()
            .toList();
    List<OrderViolation> pairs = new ArrayList<>();
    for (Threshold stricter : judged) {
      judged.stream()
          .filter(stricter::isStricterThan)
          .map(looser -> pair(looser, stricter, rates))
          .forEach(pairs::add);
    }
    return pairs;
  }

  private static OrderViolation pair(
      Threshold looser, Threshold stricter, Map<Threshold, Rate> rates) {
    Rate loose = rates.getOrDefault(looser, NOTHING);
    Rate strict = rates.getOrDefault(stricter, NOTHING);
    double p = Fisher.less(strict, loose);
    return new OrderViolation(looser, stricter, new CasePair(loose, strict), p, p);
  }

  private static OrderViolation with(OrderViolation pair, double adjusted) {
    return new OrderViolation(pair.looser(), pair.stricter(), pair.rates(), pair.p(), adjusted);
  }
}
