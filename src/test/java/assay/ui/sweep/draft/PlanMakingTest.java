package assay.ui.sweep.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.exchange.sweep.PlanMaker;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanMakingTest {
  private static final Endpoint ENDPOINT = new Endpoint(Endpoint.Kind.SIMULATOR, "");
  private static final List<PlannedCase> CASES =
      List.of(new PlannedCase("mug", Case.ofPrompt("A mug")));

  private final PlanModel model = new PlanModel(ENDPOINT.categories(), Configuration.DEFAULT_MODEL);

  private SweepPlan plan() {
    return PlanMaking.plan(model, "It", CASES, ENDPOINT);
  }

  private void choose(HarmCategory category, Threshold... levels) {
    LevelChoice<Optional<Threshold>> choice = model.thresholds(category);
    for (Threshold level : levels) {
      choice.toggle(Optional.of(level));
    }
    choice.toggle(Optional.empty());
  }

  @Test
  void nothingVariesAtFirstAndNothingIsSent() {
    SweepPlan plan = plan();
    assertEquals(1, plan.cells().size());
    assertEquals(List.of(), plan.factors().axes());
    assertEquals(java.util.Map.of(), plan.base().thresholds().byCategory());
  }

  @Test
  void oneLevelIsFixedAndSeveralVary() {
    choose(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH);
    choose(HarmCategory.DANGEROUS_CONTENT, Threshold.OFF, Threshold.BLOCK_LOW_AND_ABOVE);
    model.sizes().toggle(Optional.of(Size.S2K));
    SweepPlan plan = plan();
    assertEquals(
        Optional.of(Threshold.BLOCK_ONLY_HIGH),
        plan.base().thresholds().of(HarmCategory.HARASSMENT));
    assertEquals(
        List.of(
            new Axis.OfThreshold(
                List.of(HarmCategory.DANGEROUS_CONTENT),
                List.of(Optional.of(Threshold.OFF), Optional.of(Threshold.BLOCK_LOW_AND_ABOVE))),
            new Axis.OfSize(List.of(Optional.empty(), Optional.of(Size.S2K)))),
        plan.factors().axes());
    assertEquals(4, plan.cells().size());
  }

  @Test
  void theLastLevelStays() {
    LevelChoice<Optional<Threshold>> choice = model.thresholds(HarmCategory.HARASSMENT);
    choice.toggle(Optional.empty());
    assertTrue(choice.has(Optional.empty()));
    assertFalse(choice.varies());
  }

  @ParameterizedTest
  @CsvSource({"ONE_AT_A_TIME, 6", "EVERY_COMBINATION, 10", "PAIRWISE, 10", "FIND_THE_EDGE, 5"})
  void reckonsWithoutMakingThemHowManyCellsThereAre(PlanDesign design, int cells) {
    choose(HarmCategory.SEXUALLY_EXPLICIT, Threshold.BLOCK_ONLY_HIGH, Threshold.OFF);
    choose(HarmCategory.DANGEROUS_CONTENT, Threshold.values());
    model.designProperty().set(design);
    long reckoned = PlanMaking.combinations(PlanMaking.axes(model), design);
    assertEquals(cells, reckoned);
    assertEquals(cells, plan().cells().size());
  }

  @Test
  void takesWhatWasTypedAndNoLimitWhereNothingWas() {
    LimitsModel limits = model.limits();
    limits.perMinuteProperty().set(" 20 ");
    limits.dollarsProperty().set("25,50");
    limits.perDayProperty().set("");
    model.stoppingProperty().set(StopRule.MARGIN);
    model.marginProperty().set(10);
    SweepPlan plan = plan();
    assertEquals(new Pace(4, 20, null), plan.terms().pace());
    assertEquals(
        new Budget(new BigDecimal("25.50"), Budget.NONE.assumption(), null, null),
        plan.terms().budget());
    assertEquals(new Caps(200, null), plan.terms().caps());
    assertEquals(Terms.Way.ONE_BY_ONE, plan.terms().way());
    assertEquals(new Stopping(Stopping.Kind.MARGIN, 0.05, 0.1), plan.sampling().stopping());
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', '', per-minute",
    "x, '', '', per-minute",
    "'', 2.505, '', dollars",
    "'', '', 1.5, minutes",
    "'', -1, '', dollars"
  })
  void saysWhatIsWrongWithALimit(String perMinute, String dollars, String minutes, String key) {
    model.limits().perMinuteProperty().set(perMinute);
    model.limits().dollarsProperty().set(dollars);
    model.limits().minutesProperty().set(minutes);
    assertEquals(Optional.of("sweep.problem." + key), LimitsCheck.problemOf(model.limits()));
  }

  @Test
  void showsAgainThePlanThatItMade() {
    choose(HarmCategory.DANGEROUS_CONTENT, Threshold.OFF, Threshold.BLOCK_NONE);
    choose(HarmCategory.HATE_SPEECH, Threshold.BLOCK_NONE);
    model.designProperty().set(PlanDesign.PAIRWISE);
    model.manners().toggle(Manner.GENERATE);
    model.limits().dollarsProperty().set("3");
    SweepPlan plan = plan();
    PlanModel other = new PlanModel(ENDPOINT.categories(), Configuration.DEFAULT_MODEL);
    PlanTaking.take(plan, other, "");
    assertEquals(plan, PlanMaking.plan(other, "It", CASES, ENDPOINT));
  }

  /** Any plan that can be written as a file. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nothingOfAPlanThatWasOpenedIsLost(long seed) {
    SweepPlan plan = new PlanMaker(new Random(seed), List.of()).plan();
    PlanModel other = new PlanModel(ENDPOINT.categories(), Configuration.DEFAULT_MODEL);
    PlanTaking.take(plan, other, "");
    if (LimitsCheck.problemOf(other.limits()).isPresent()) {
      return;
    }
    SweepPlan again = PlanMaking.plan(other, plan.name(), plan.cases(), plan.base().endpoint());
    assertEquals(plan.sampling(), again.sampling());
    assertEquals(plan.terms(), again.terms());
    assertEquals(plan.factors().design(), again.factors().design());
    assertEquals(Set.copyOf(plan.factors().axes()), Set.copyOf(again.factors().axes()));
    if (PlanMaking.combinations(plan.factors().axes(), other.designProperty().get()) < 1000) {
      assertEquals(settings(plan), settings(again));
    }
  }

  private static Set<Setting> settings(SweepPlan plan) {
    return plan.cells().stream().map(Cell::setting).collect(Collectors.toSet());
  }
}
