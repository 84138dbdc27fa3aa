package assay.figures.finding;

import assay.figures.Rate;
import assay.figures.compare.OrderViolation;
import java.util.List;
import java.util.Optional;

/**
 * What an axis does to one case.
 *
 * @param label what the case is called
 * @param rates how often each level blocked it, in the order in which the levels were declared
 * @param edge where it begins to be blocked; empty where the axis is none of thresholds, or nothing
 *     was judged
 * @param violations stricter thresholds that blocked less than looser ones
 */
public record CaseFinding(
    String label, List<LevelRate> rates, Optional<Edge> edge, List<OrderViolation> violations) {
  public CaseFinding {
    rates = List.copyOf(rates);
    violations = List.copyOf(violations);
  }

  /** How often a level blocked the case. */
  public record LevelRate(String level, Rate blocked) {}
}
