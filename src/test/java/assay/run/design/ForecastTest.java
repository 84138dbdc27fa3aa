package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.design.Forecast.Planned;
import assay.run.design.Forecast.Warning;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
  private static final Costs COSTS = new Costs(PriceTable.shipped());
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          Configuration.DEFAULT_MODEL,
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);
  private static final List<PlannedCase> CASES =
      List.of(
          new PlannedCase("knife", Case.ofPrompt("A knife on a board")),
          new PlannedCase("bottle", Case.ofPrompt("A bottle on marble")),
          new PlannedCase("lake", Case.ofPrompt("A mountain lake")));
  private static final Axis DANGEROUS =
      new Axis.OfThreshold(
          List.of(HarmCategory.DANGEROUS_CONTENT),
          Arrays.stream(Threshold.values()).map(Optional::of).toList());

  private static Forecast of(List<Axis> axes, int repeats, @Nullable String budget) {
    List<Cell> cells = Cells.of(CASES, BASE, axes, new Design.EveryCombination(), 1);
    return Forecast.of(
        new Planned(
            cells,
            SendingOrder.of(cells, repeats, 1),
            repeats,
            new Pace(4, 20),
            budget == null ? null : new BigDecimal(budget),
            Duration.ofSeconds(10)),
        COSTS);
  }

  @Test
  void saysHowMuchOfEverything() {
    Forecast forecast = of(List.of(DANGEROUS), 10, null);
    assertEquals(15, forecast.cells());
    assertEquals(new Forecast.Requests(150, 150), forecast.requests());
    assertEquals(Duration.ofSeconds(149 * 3 + 10), forecast.time());
    BigDecimal all =
        CASES.stream()
            .map(planned -> COSTS.atMost(planned.tested(), BASE, 50).orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, all.compareTo(forecast.atMost().orElseThrow()));
    assertTrue(forecast.visible().overall().isPresent());
    assertEquals(List.of(), forecast.warnings());
  }

  @Test
  void saysAfterHowManyRequestsTheBudgetEndsIt() {
    BigDecimal one = of(List.of(DANGEROUS), 1, null).atMost().orElseThrow();
    Forecast forecast = of(List.of(DANGEROUS), 10, one.toPlainString());
    assertEquals(new Forecast.Requests(150, 15), forecast.requests());
    assertEquals(List.of(Warning.ABOVE_THE_BUDGET), forecast.warnings());
  }

  @Test
  void warnsWhenSeveralFactorsChangeAtOnce() {
    Axis sizes = new Axis.OfSize(List.of(Optional.empty(), Optional.of(OutputOptions.Size.S4K)));
    assertEquals(
        List.of(Warning.SEVERAL_FACTORS_AT_ONCE),
        of(List.of(DANGEROUS, sizes), 10, null).warnings());
    List<Cell> cells = Cells.of(CASES, BASE, List.of(DANGEROUS, sizes), new Design.OneAtATime(), 1);
    Forecast one =
        Forecast.of(
            new Planned(
                cells,
                SendingOrder.of(cells, 10, 1),
                10,
                new Pace(4, null),
                null,
                Duration.ofSeconds(10)),
            COSTS);
    assertEquals(List.of(), one.warnings());
  }

  @Test
  void anUnknownPriceIsSaidAndNoSumIsMadeUp() {
    Forecast forecast = of(List.of(new Axis.OfModel(List.of("a-model-of-tomorrow"))), 10, "1.00");
    assertEquals(Optional.empty(), forecast.atMost());
    assertTrue(forecast.warnings().contains(Warning.PRICE_NOT_KNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "0,  1, ,   10, 0",
    "1,  4, ,   10, 10",
    "8,  4, ,   10, 20",
    "9,  4, ,   10, 30",
    "8,  4, 60, 10, 20",
    "60, 4, 6,  10, 600",
    "1,  4, 6,  10, 10"
  })
  void theSlowerLimitDecidesHowLongItTakes(
      int requests, int atOnce, @Nullable Integer aMinute, int each, int seconds) {
    assertEquals(
        Duration.ofSeconds(seconds),
        new Pace(atOnce, aMinute).of(requests, Duration.ofSeconds(each)));
  }

  @Test
  void endpointsAreAskedSideBySideEachAtItsOwnPace() {
    Endpoint here = BASE.endpoint();
    Endpoint slow = new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL);
    Axis endpoints = new Axis.OfEndpoint(List.of(here, slow));
    List<Cell> cells = Cells.of(CASES, BASE, List.of(endpoints), new Design.EveryCombination(), 1);
    Pace pace = new Pace(3, null, null, Map.of(slow.name(), new Pace(1, null)));
    Planned planned =
        new Planned(cells, SendingOrder.of(cells, 4, 1), 4, pace, null, Duration.ofSeconds(10));
    assertEquals(Duration.ofMinutes(2), Forecast.of(planned, COSTS).time());
  }

  @Test
  void aPaceLetsSomethingThrough() {
    assertThrows(IllegalArgumentException.class, () -> new Pace(0, null));
    assertThrows(IllegalArgumentException.class, () -> new Pace(1, 0));
  }
}
