package assay.ui.sweep.draft;

import assay.attempt.HarmCategory;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.sweep.Budget;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a plan that came from elsewhere. On the screen's thread. */
public final class PlanTaking {
  private static final int POINTS = 100;

  private PlanTaking() {}

  /** Shows all of it that there is a place for, and says what there is none for. */
  public static List<String> take(SweepPlan plan, PlanModel model) {
    model.nameProperty().set(plan.name());
    for (HarmCategory category : model.categoriesProperty().get()) {
      model.thresholds(category).choose(List.of(plan.base().thresholds().of(category)));
    }
    model.models().choose(List.of(plan.base().model()));
    model.ratios().choose(List.of(Optional.ofNullable(plan.base().output().aspectRatio())));
    model.sizes().choose(List.of(Optional.ofNullable(plan.base().output().size())));
    model.manners().choose(List.of(Manner.EDIT));
    List<String> left = new ArrayList<>();
    for (Axis axis : plan.factors().axes()) {
      if (!isTaken(axis, model)) {
        left.add(axis.name());
      }
    }
    takeDesign(plan.factors().design(), model);
    takeSampling(plan, model);
    takeTerms(plan.terms(), model.limits());
    return left;
  }

  private static boolean isTaken(Axis axis, PlanModel model) {
    return switch (axis) {
      case Axis.OfThreshold threshold -> isTaken(threshold, model);
      case Axis.OfModel models -> isChosen(model.models(), models.levels());
      case Axis.OfAspectRatio ratios -> isChosen(model.ratios(), ratios.levels());
      case Axis.OfSize sizes -> isChosen(model.sizes(), sizes.levels());
      case Axis.OfEditing editing ->
          isChosen(
              model.manners(),
              editing.levels().stream().map(one -> Manner.valueOf(one.name())).toList());
      case Axis.OfEndpoint endpoint -> false;
      case Axis.OfFragment fragment -> false;
      case Axis.OfPrompt prompt -> false;
      case Axis.OfImages images -> false;
      case Axis.OfSteps steps -> false;
    };
  }

  private static boolean isTaken(Axis.OfThreshold axis, PlanModel model) {
    HarmCategory category = axis.categories().getFirst();
    return axis.categories().size() == 1
        && model.categoriesProperty().get().contains(category)
        && isChosen(model.thresholds(category), axis.levels());
  }

  private static <T> boolean isChosen(LevelChoice<T> choice, List<T> levels) {
    choice.choose(levels);
    return choice.chosenProperty().get().containsAll(levels);
  }

  private static void takeDesign(Design design, PlanModel model) {
    model
        .designProperty()
        .set(
            switch (design) {
              case Design.OneAtATime one -> PlanDesign.ONE_AT_A_TIME;
              case Design.EveryCombination every -> PlanDesign.EVERY_COMBINATION;
              case Design.Pairwise pairs -> PlanDesign.PAIRWISE;
              case Design.FindTheEdge edge -> PlanDesign.FIND_THE_EDGE;
            });
    if (design instanceof Design.FindTheEdge edge) {
      model.edgeProperty().set(edge.category());
    }
  }

  private static void takeSampling(SweepPlan plan, PlanModel model) {
    model.repeatsProperty().set(plan.sampling().repeats());
    model.stoppingProperty().set(StopRule.valueOf(plan.sampling().stopping().kind().name()));
    model.marginProperty().set((int) Math.round(plan.sampling().stopping().margin() * POINTS));
  }

  private static void takeTerms(Terms terms, LimitsModel limits) {
    Budget budget = terms.budget();
    limits.atOnceProperty().set(terms.pace().atOnce());
    limits.perMinuteProperty().set(text(terms.pace().requestsPerMinute()));
    limits.tokensProperty().set(text(terms.pace().tokensPerMinute()));
    limits.dollarsProperty().set(budget.dollars() == null ? "" : budget.dollars().toPlainString());
    limits.requestsProperty().set(text(budget.requests()));
    limits.minutesProperty().set(text(budget.minutes()));
    limits.assumptionProperty().set(budget.assumption());
    limits.perCaseProperty().set(text(terms.caps().blockedPerCase()));
    limits.perDayProperty().set(text(terms.caps().blockedPerDay()));
    limits.batchProperty().set(terms.way() == Terms.Way.BATCH);
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
