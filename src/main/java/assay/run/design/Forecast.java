package assay.run.design;

import assay.figures.Costs;
import assay.figures.compare.SmallestEffect;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep will take, before any of it is sent.
 *
 * @param cells how many
 * @param requests how many, and how many of them the budget lets through
 * @param time about how long, under the pace
 * @param atMost the most that it may cost in US dollars, every attempt with one picture in full;
 *     empty if the price of a model is not known
 * @param visible the smallest difference between two configurations that so many repeats can show
 * @param warnings what a person should think about
 */
public record Forecast(
    int cells,
    Requests requests,
    Duration time,
    Optional<BigDecimal> atMost,
    SmallestEffect visible,
    List<Warning> warnings) {
  public Forecast {
    warnings = List.copyOf(warnings);
  }

  /**
   * How many requests.
   *
   * @param most each step of each repeat of each cell, without retries
   * @param affordable after how many the budget ends it if each costs the most; all if it does not
   */
  public record Requests(int most, int affordable) {}

  /** Something that a person should think about. */
  public enum Warning {
    /** Two axes or more change at once, so that what one does is seen through comparisons alone. */
    SEVERAL_FACTORS_AT_ONCE,
    /** The budget ends it before all is sent. */
    ABOVE_THE_BUDGET,
    /** The price of a model is not known, so that no budget in money can hold. */
    PRICE_NOT_KNOWN,
    /** No difference, however large, can be seen with so few repeats and cases. */
    NOTHING_CAN_BE_SEEN
  }

  /**
   * What is planned.
   *
   * @param order the turns in which it is sent, as {@link SendingOrder} makes them
   * @param repeats of each cell
   * @param budget in US dollars; null for none
   * @param each how long one answer takes
   */
  public record Planned(
      List<Cell> cells,
      List<SendingOrder.Turn> order,
      int repeats,
      Pace pace,
      @Nullable BigDecimal budget,
      Duration each) {
    public Planned {
      cells = List.copyOf(cells);
      order = List.copyOf(order);
    }
  }

  /** The forecast of what is planned, by these prices. */
  public static Forecast of(Planned planned, Costs costs) {
    List<Optional<BigDecimal>> prices =
        planned.cells().stream().map(cell -> price(cell, costs)).toList();
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    int affordable = 0;
    BigDecimal budget = planned.budget();
    for (SendingOrder.Turn turn : planned.order()) {
      Optional<BigDecimal> price = prices.get(turn.cell() - 1);
      for (int step = 1; step <= steps(planned, turn); step++) {
        sum = sum.flatMap(so -> price.map(so::add));
        if (budget == null || sum.filter(so -> so.compareTo(budget) > 0).isEmpty()) {
          affordable++;
        }
      }
    }
    int requests = planned.order().stream().mapToInt(turn -> steps(planned, turn)).sum();
    SmallestEffect visible =
        SmallestEffect.planned((int) caseCount(planned.cells()), planned.repeats());
    return new Forecast(
        planned.cells().size(),
        new Requests(requests, affordable),
        time(planned),
        sum,
        visible,
        warnings(planned, sum, affordable < requests, visible));
  }

  /** Endpoints are asked side by side, so that the slowest counts. */
  private static Duration time(Planned planned) {
    Map<String, Integer> requests = new HashMap<>();
    for (SendingOrder.Turn turn : planned.order()) {
      Setting setting = planned.cells().get(turn.cell() - 1).setting();
      requests.merge(setting.configuration().endpoint().name(), setting.steps(), Integer::sum);
    }
    return requests.entrySet().stream()
        .map(one -> planned.pace().at(one.getKey()).of(one.getValue(), planned.each()))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static Optional<BigDecimal> price(Cell cell, Costs costs) {
    Setting setting = cell.setting();
    return costs.atMost(setting.dearest(), setting.configuration(), 1);
  }

  /** In how many requests a turn is sent at most. */
  private static int steps(Planned planned, SendingOrder.Turn turn) {
    return planned.cells().get(turn.cell() - 1).setting().steps();
  }

  private static long caseCount(List<Cell> cells) {
    return cells.stream().map(cell -> cell.setting().planned().label()).distinct().count();
  }

  private static List<Warning> warnings(
      Planned planned, Optional<BigDecimal> sum, boolean beyond, SmallestEffect visible) {
    List<Warning> warnings = new ArrayList<>();
    if (changesSeveralAtOnce(planned.cells())) {
      warnings.add(Warning.SEVERAL_FACTORS_AT_ONCE);
    }
    if (beyond) {
      warnings.add(Warning.ABOVE_THE_BUDGET);
    }
    if (sum.isEmpty()) {
      warnings.add(Warning.PRICE_NOT_KNOWN);
    }
    if (visible.perCase().isEmpty() && visible.overall().isEmpty()) {
      warnings.add(Warning.NOTHING_CAN_BE_SEEN);
    }
    return warnings;
  }

  /** Whether two axes take several levels and some cell differs from the first one in both. */
  private static boolean changesSeveralAtOnce(List<Cell> cells) {
    if (cells.isEmpty()) {
      return false;
    }
    List<String> first = cells.getFirst().levels();
    for (Cell cell : cells) {
      Set<Integer> changed = new HashSet<>();
      for (int axis = 0; axis < first.size(); axis++) {
        String level = cell.levels().get(axis);
        if (!level.isEmpty() && !level.equals(first.get(axis))) {
          changed.add(axis);
        }
      }
      if (changed.size() > 1) {
        return true;
      }
    }
    return false;
  }
}
