package assay.run.sweep;

import assay.attempt.Configuration;
import assay.figures.Costs;
import assay.run.design.Cell;
import assay.run.design.Cells;
import assay.run.design.Design;
import assay.run.design.Forecast;
import assay.run.design.PlannedCase;
import assay.run.design.SendingOrder;
import java.time.Duration;
import java.util.List;

/**
 * What a sweep will try, declared before the first request.
 *
 * @param name how a person calls it; not blank
 * @param cases not empty, each under a label of its own
 * @param base the configuration that the axes change
 * @param factors what varies, and which combinations are tried
 * @param sampling how often
 * @param terms how fast, and within what limits
 */
public record SweepPlan(
    String name,
    List<PlannedCase> cases,
    Configuration base,
    Factors factors,
    Sampling sampling,
    Terms terms) {
  /** More cells than this nobody can look at; one plan has no more. */
  public static final int MOST_CELLS = 10_000;

  /**
   * @throws IllegalArgumentException if there is no case, no name, or two cases have one label
   */
  public SweepPlan {
    cases = List.copyOf(cases);
    long labels = cases.stream().map(PlannedCase::label).distinct().count();
    if (name.isBlank() || cases.isEmpty() || labels < cases.size()) {
      throw new IllegalArgumentException("A plan has a name, and cases each with its own label");
    }
  }

  /** The same over other cases. */
  public SweepPlan over(List<PlannedCase> others) {
    return new SweepPlan(name, others, base, factors, sampling, terms);
  }

  /** The same with another configuration that the axes change. */
  public SweepPlan from(Configuration other) {
    return new SweepPlan(name, cases, other, factors, sampling, terms);
  }

  /** The same with something else that varies. */
  public SweepPlan varying(Factors others) {
    return new SweepPlan(name, cases, base, others, sampling, terms);
  }

  /** The same on other terms. */
  public SweepPlan on(Terms others) {
    return new SweepPlan(name, cases, base, factors, sampling, others);
  }

  /** Its cells, numbered from 1. The same plan gives the same ones. */
  public List<Cell> cells() {
    return Cells.of(cases, base, factors.axes(), factors.design(), sampling.seed());
  }

  /** How often a cell is sent at most. */
  public int mostRepeats() {
    return isForTheEdge() ? sampling.edge().most() : sampling.repeats();
  }

  /** Whether it looks for the threshold at which a case begins to be blocked. */
  public boolean isForTheEdge() {
    return factors.design() instanceof Design.FindTheEdge;
  }

  /**
   * What it will take.
   *
   * @param each how long one answer takes, about
   */
  public Forecast forecast(Costs costs, Duration each) {
    List<Cell> cells = cells();
    return Forecast.of(
        new Forecast.Planned(
            cells,
            SendingOrder.of(cells, mostRepeats(), sampling.seed()),
            mostRepeats(),
            terms.pace(),
            terms.budget().dollars(),
            each),
        terms.priced(costs));
  }
}
