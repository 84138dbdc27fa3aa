package assay.ui.sweep.draft;

import assay.attempt.HarmCategory;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.sweep.Budget;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows a plan that came from elsewhere. On the screen's thread. */
public final class PlanTaking {
  private PlanTaking() {}

  /**
   * Shows all of it that there is a place for, and keeps what there is none for.
   *
   * @param kept what is kept, in words
   */
  public static void take(SweepPlan plan, PlanModel model, String kept) {
    model.openedProperty().set(Optional.of(plan));
    model.keptProperty().set(kept);
    model.furtherProperty().set(List.of());
    model.nameProperty().set(plan.name());
    for (HarmCategory category : model.categoriesProperty().get()) {
      model.thresholds(category).choose(List.of(plan.base().thresholds().of(category)));
    }
    offerModels(plan, model.models());
    model.models().choose(List.of(plan.base().model()));
    model.ratios().choose(List.of(Optional.ofNullable(plan.base().output().aspectRatio())));
    model.sizes().choose(List.of(Optional.ofNullable(plan.base().output().size())));
    model.manners().choose(List.of(Manner.EDIT));
    List<Axis> further = new ArrayList<>();
    for (Axis axis : plan.factors().axes()) {
      if (!isTaken(axis, model)) {
        further.add(axis);
      }
    }
    model.furtherProperty().set(List.copyOf(further));
    model.confirmation().give(plan.cases());
    takeDesign(plan.factors().design(), model);
    takeSampling(plan, model);
    takeTerms(plan.terms(), model.limits());
  }

  /** Models that this version does not know are models. */
  private static void offerModels(SweepPlan plan, LevelChoice<String> models) {
    Set<String> all = new LinkedHashSet<>(models.offeredProperty().get());
    all.add(plan.base().model());
    for (Axis axis : plan.factors().axes()) {
      if (axis instanceof Axis.OfModel named) {
        all.addAll(named.levels());
      }
    }
    models.offer(List.copyOf(all), plan.base().model());
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

  /** An axis of one level, or in an order of its own, is kept as it is: the table knows none. */
  private static <T> boolean isChosen(LevelChoice<T> choice, List<T> levels) {
    List<T> inTable = choice.offeredProperty().get().stream().filter(levels::contains).toList();
    if (levels.size() < 2 || !inTable.equals(levels)) {
      return false;
    }
    choice.choose(levels);
    return true;
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
    model.marginProperty().set(PlanMaking.points(plan.sampling().stopping().margin()));
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
