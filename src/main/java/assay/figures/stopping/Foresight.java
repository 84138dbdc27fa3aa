package assay.figures.stopping;

import assay.figures.Rate;
import assay.figures.stopping.EdgeRule.Decision;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a rule will do to a level of a known rate: how often it says what, and after how many
 * repeats on average. Exact, by following every number of hits from repeat to repeat.
 *
 * @param chances the probability of each decision; adds up to 1, without {@link Decision#CONTINUE}
 * @param repeats the repeats to expect
 */
public record Foresight(Map<Decision, Double> chances, double repeats) {
  /** Its own copy. */
  public Foresight {
    chances = Map.copyOf(chances);
  }

  static Foresight of(EdgeRule rule, double chance) {
    Map<Decision, Double> chances = new EnumMap<>(Decision.class);
    double[] open = {1};
    double repeats = 0;
    for (int total = 1; total <= rule.most(); total++) {
      double[] next = step(open, chance);
      repeats += sum(open);
      for (int hits = 0; hits <= total; hits++) {
        Decision decision = rule.decide(new Rate(hits, total));
        if (decision != Decision.CONTINUE) {
          chances.merge(decision, next[hits], Double::sum);
          next[hits] = 0;
        }
      }
      open = next;
    }
    return new Foresight(chances, repeats);
  }

  /** How likely the decision is. */
  public double of(Decision decision) {
    return chances.getOrDefault(decision, 0.0);
  }

  private static double[] step(double[] open, double chance) {
    double[] next = new double[open.length + 1];
    for (int hits = 0; hits < open.length; hits++) {
      next[hits] += open[hits] * (1 - chance);
      next[hits + 1] += open[hits] * chance;
    }
    return next;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
