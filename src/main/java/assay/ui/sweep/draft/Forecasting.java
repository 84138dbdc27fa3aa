package assay.ui.sweep.draft;

import assay.attempt.Attempt;
import assay.attempt.Threshold;
import assay.figures.BillingAssumption;
import assay.figures.Cost;
import assay.figures.Costs;
import assay.figures.compare.SmallestEffect;
import assay.run.design.Cell;
import assay.run.design.Forecast;
import assay.run.sweep.Budget;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan will take, in words. Pure; slow for plans of many cells. */
public final class Forecasting {
  private static final Attempt.Place NOWHERE =
      new Attempt.Place(new UUID(0, 0), new UUID(0, 0), 0, 1, 1);
  private static final int POINTS = 100;

  private final Texts texts;
  private final Formats formats;
  private final FigureWords figures;
  private final Costs costs;

  /** Words in the language of these texts, by these costs. */
  public Forecasting(Texts texts, Costs costs) {
    this.texts = texts;
    this.formats = new Formats(texts);
    this.figures = new FigureWords(texts);
    this.costs = costs;
  }

  /**
   * All of it.
   *
   * @param design as it was chosen
   * @param each how long one answer takes, about
   */
  public ShownForecast of(SweepPlan plan, PlanDesign design, Duration each) {
    List<Cell> cells = plan.cells();
    Forecast forecast = plan.forecast(costs, each);
    return new ShownForecast(
        cellWords(plan, design, cells.size()),
        title(plan, forecast),
        facts(plan, cells, forecast, plan.terms().priced(costs)),
        forecast.warnings().stream().map(warning -> warning(warning, plan, forecast)).toList());
  }

  /** How many cells, how they come about, and what the design beside it would need. */
  public String cellWords(SweepPlan plan, PlanDesign design, long cells) {
    var axes = plan.factors().axes();
    int cases = plan.cases().size();
    String levels =
        axes.isEmpty() || plan.isForTheEdge()
            ? formats.count(plan.isForTheEdge() ? Threshold.values().length : 1)
            : axes.stream()
                .map(axis -> formats.count(axis.size()))
                .collect(Collectors.joining(" × "));
    String words = texts.of("sweep.cells." + design, levels, cases, cells);
    if (design == PlanDesign.EVERY_COMBINATION && axes.size() > 1) {
      long fewer = PlanMaking.combinations(axes, PlanDesign.PAIRWISE) * cases;
      return fewer < cells ? words + " " + texts.of("sweep.cells.pairwise", fewer) : words;
    }
    if (design == PlanDesign.PAIRWISE) {
      long more = PlanMaking.combinations(axes, PlanDesign.EVERY_COMBINATION) * cases;
      return words + " " + texts.of("sweep.cells.every", more);
    }
    return words;
  }

  private String title(SweepPlan plan, Forecast forecast) {
    String attempts =
        plan.isForTheEdge()
            ? texts.of("sweep.forecast.attempts.most", forecast.requests().most())
            : texts.of("sweep.forecast.attempts", forecast.requests().most());
    List<String> parts = new ArrayList<>(List.of(attempts));
    parts.add(
        plan.terms().way() == Terms.Way.BATCH
            ? texts.of("sweep.forecast.batch")
            : texts.of("sweep.forecast.time", formats.wait(forecast.time())));
    parts.add(figures.atMost(forecast.atMost()));
    return String.join(" · ", parts);
  }

  private List<String> facts(SweepPlan plan, List<Cell> cells, Forecast forecast, Costs prices) {
    List<String> facts = new ArrayList<>();
    forecast.atMost().ifPresent(most -> facts.addAll(assumed(plan, cells, most, prices)));
    seen(plan, forecast.visible()).ifPresent(facts::add);
    return facts;
  }

  /** From what it costs if all is blocked to what it costs if nothing is. */
  private List<String> assumed(SweepPlan plan, List<Cell> cells, BigDecimal most, Costs prices) {
    Map<BillingAssumption, BigDecimal> blocked = new EnumMap<>(BillingAssumption.class);
    for (Cell cell : cells) {
      Optional<Cost> cost = prices.of(underWay(cell));
      for (BillingAssumption assumption : BillingAssumption.values()) {
        BigDecimal each = cost.map(one -> one.under(assumption)).orElse(BigDecimal.ZERO);
        blocked.merge(
            assumption, each.multiply(BigDecimal.valueOf(plan.mostRepeats())), BigDecimal::add);
      }
    }
    List<String> lines = new ArrayList<>();
    for (BillingAssumption assumption : BillingAssumption.values()) {
      lines.add(
          texts.of(
              "label.value",
              figures.assumption(assumption),
              range(blocked.getOrDefault(assumption, most), most)));
    }
    return lines;
  }

  private String range(BigDecimal low, BigDecimal high) {
    String from = formats.dollarsAtMost(low);
    String to = formats.dollarsAtMost(high);
    return from.equals(to) ? to : texts.of("cost.range", from, to);
  }

  private static Attempt underWay(Cell cell) {
    return new Attempt(
        NOWHERE.run(),
        NOWHERE,
        cell.setting().planned().tested(),
        cell.setting().configuration(),
        Instant.EPOCH,
        null);
  }

  private Optional<String> seen(SweepPlan plan, SmallestEffect visible) {
    @Nullable Long perCase = points(visible.perCase());
    @Nullable Long overall = points(visible.overall());
    int cases = plan.cases().size();
    if (plan.isForTheEdge() || (perCase == null && overall == null)) {
      return Optional.empty();
    }
    if (cases == 1 || overall == null) {
      return Optional.ofNullable(perCase)
          .map(one -> texts.of("sweep.forecast.seen.one", plan.mostRepeats(), one));
    }
    return Optional.of(
        perCase == null
            ? texts.of("sweep.forecast.seen.all", plan.mostRepeats(), cases, overall)
            : texts.of("sweep.forecast.seen", plan.mostRepeats(), perCase, cases, overall));
  }

  private static @Nullable Long points(OptionalDouble share) {
    return share.isPresent() ? Long.valueOf((long) Math.ceil(share.getAsDouble() * POINTS)) : null;
  }

  private String warning(Forecast.Warning warning, SweepPlan plan, Forecast forecast) {
    Budget budget = plan.terms().budget();
    String dollars = budget.dollars() == null ? "" : formats.dollarsAtMost(budget.dollars());
    return texts.of("sweep.warning." + warning, dollars, forecast.requests().affordable());
  }
}
