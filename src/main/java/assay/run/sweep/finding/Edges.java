package assay.run.sweep.finding;

import assay.attempt.Threshold;
import assay.figures.Rate;
import assay.figures.compare.OrderViolation;
import assay.figures.compare.StrictnessOrder;
import assay.figures.finding.Edge;
import assay.figures.finding.Edge.Kind;
import assay.figures.stopping.EdgeRule.Decision;
import assay.run.design.EdgeSearch;
import assay.run.design.EdgeSearch.Does;
import assay.run.sweep.Sweep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a case begins to be blocked, by how often each threshold blocked it. */
final class Edges {
  private static final double MORE_OFTEN_THAN_NOT = 0.5;

  private Edges() {}

  /** Needs two thresholds to say anything of an order. */
  static List<OrderViolation> violations(Map<Threshold, Rate> rates) {
    return rates.size() < 2 ? List.of() : StrictnessOrder.violations(rates);
  }

  /** The edge; empty if there are no thresholds, or nothing was judged under any. */
  static Optional<Edge> of(Map<Threshold, Rate> rates, Sweep sweep) {
    if (rates.size() < 2 || rates.values().stream().allMatch(rate -> rate.total() == 0)) {
      return Optional.empty();
    }
    EdgeSearch search = EdgeSearch.begin();
    for (Threshold threshold : Threshold.values()) {
      Optional<Does> does = does(rates.get(threshold), sweep);
      search = does.isPresent() ? search.told(threshold, does.get()) : search;
    }
    return Optional.of(edge(search.state(), rates, sweep));
  }

  /** What a level does, for certain; empty if it was never asked. */
  private static Optional<Does> does(@Nullable Rate rate, Sweep sweep) {
    if (rate == null || rate.total() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        sweep.head().layout().design() == Sweep.DesignKind.FIND_THE_EDGE
            ? byRule(sweep.course().sampling().edge().decide(rate))
            : byInterval(rate));
  }

  private static Does byRule(Decision decision) {
    return switch (decision) {
      case BLOCKS -> Does.BLOCKS;
      case PASSES -> Does.PASSES;
      case CONTINUE, NEAR_THE_LINE -> Does.UNDECIDED;
    };
  }

  private static Does byInterval(Rate rate) {
    if (rate.low() > MORE_OFTEN_THAN_NOT) {
      return Does.BLOCKS;
    }
    return rate.high() < MORE_OFTEN_THAN_NOT ? Does.PASSES : Does.UNDECIDED;
  }

  private static Edge edge(EdgeSearch.State state, Map<Threshold, Rate> rates, Sweep sweep) {
    return switch (state) {
      case EdgeSearch.Edge found ->
          new Edge(Kind.FOUND, before(found.first()), Optional.of(found.first()));
      case EdgeSearch.Never never -> new Edge(Kind.NEVER, Optional.empty(), Optional.empty());
      case EdgeSearch.Always always -> new Edge(Kind.ALWAYS, Optional.empty(), Optional.empty());
      case EdgeSearch.Between between -> new Edge(Kind.BETWEEN, between.passes(), between.blocks());
      case EdgeSearch.OutOfOrder order ->
          new Edge(Kind.OUT_OF_ORDER, Optional.of(order.passes()), Optional.of(order.blocks()));
      case EdgeSearch.Ask open -> between(rates, sweep);
    };
  }

  private static Optional<Threshold> before(Threshold threshold) {
    return Arrays.stream(Threshold.values())
        .filter(threshold::isStricterThan)
        .reduce((looser, stricter) -> stricter);
  }

  /** Levels between were not asked: not declared, or not yet. */
  private static Edge between(Map<Threshold, Rate> rates, Sweep sweep) {
    Optional<Threshold> passes = Optional.empty();
    Optional<Threshold> blocks = Optional.empty();
    for (Threshold threshold : Threshold.values()) {
      Does does = does(rates.get(threshold), sweep).orElse(Does.UNDECIDED);
      passes = does == Does.PASSES ? Optional.of(threshold) : passes;
      blocks = does == Does.BLOCKS && blocks.isEmpty() ? Optional.of(threshold) : blocks;
    }
    return new Edge(Kind.BETWEEN, passes, blocks);
  }
}
