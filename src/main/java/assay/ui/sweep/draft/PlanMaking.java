package assay.ui.sweep.draft;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.design.Axis;
import assay.run.design.Cells;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a plan of what was chosen. Pure. */
public final class PlanMaking {
  private static final int POINTS = 100;

  private PlanMaking() {}

  /** The plan; there is a case at least. */
  public static SweepPlan plan(
      PlanModel model, String name, List<PlannedCase> cases, Endpoint endpoint) {
    return new SweepPlan(
        name,
        cases,
        base(model, endpoint),
        new Factors(axes(model), design(model)),
        sampling(model),
        terms(model));
  }

  /** The purpose and the paces of endpoints are those of the plan that was opened. */
  private static Terms terms(PlanModel model) {
    Optional<Terms> before = model.openedProperty().get().map(SweepPlan::terms);
    Terms typed = LimitsCheck.terms(model.limits(), before.map(Terms::purpose).orElse(null));
    Map<String, Pace> endpoints = before.map(terms -> terms.pace().endpoints()).orElseGet(Map::of);
    return typed.at(typed.pace().with(endpoints));
  }

  /**
   * The configuration that does not vary. Where something varies, a plan that was opened says what
   * stands beside it; else its first level does.
   */
  private static Configuration base(PlanModel model, Endpoint endpoint) {
    Configuration usual =
        new Configuration(
            endpoint, model.models().first(), Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    Optional<Configuration> opened = model.openedProperty().get().map(SweepPlan::base);
    boolean isOpened = opened.isPresent();
    Configuration before = opened.orElse(usual);
    Thresholds thresholds = before.thresholds();
    for (HarmCategory category : model.categoriesProperty().get()) {
      LevelChoice<Optional<Threshold>> choice = model.thresholds(category);
      if (!isOpened || !choice.varies()) {
        thresholds = thresholds.with(category, choice.first().orElse(null));
      }
    }
    OutputOptions output = before.output();
    if (!isOpened || !model.ratios().varies()) {
      output = output.with(model.ratios().first().orElse(null));
    }
    if (!isOpened || !model.sizes().varies()) {
      output = output.with(model.sizes().first().orElse(null));
    }
    String asked = model.models().varies() ? before.model() : model.models().first();
    return new Configuration(endpoint, asked, thresholds, output);
  }

  /** What varies; of no use where the edge is looked for. */
  public static List<Axis> axes(PlanModel model) {
    List<Axis> axes = new ArrayList<>();
    if (model.designProperty().get() == PlanDesign.FIND_THE_EDGE) {
      return axes;
    }
    for (HarmCategory category : model.categoriesProperty().get()) {
      List<Optional<Threshold>> levels = model.thresholds(category).chosenProperty().get();
      if (levels.size() > 1) {
        axes.add(new Axis.OfThreshold(List.of(category), levels));
      }
    }
    if (model.models().varies()) {
      axes.add(new Axis.OfModel(model.models().chosenProperty().get()));
    }
    if (model.ratios().varies()) {
      axes.add(new Axis.OfAspectRatio(model.ratios().chosenProperty().get()));
    }
    if (model.sizes().varies()) {
      axes.add(new Axis.OfSize(model.sizes().chosenProperty().get()));
    }
    List<Manner> manners = model.manners().chosenProperty().get();
    if (!manners.equals(List.of(Manner.EDIT))) {
      axes.add(
          new Axis.OfEditing(
              manners.stream().map(m -> Axis.OfEditing.Editing.valueOf(m.name())).toList()));
    }
    axes.addAll(model.furtherProperty().get());
    return axes;
  }

  private static Design design(PlanModel model) {
    return switch (model.designProperty().get()) {
      case ONE_AT_A_TIME -> new Design.OneAtATime();
      case EVERY_COMBINATION -> new Design.EveryCombination();
      case PAIRWISE -> new Design.Pairwise();
      case FIND_THE_EDGE -> new Design.FindTheEdge(model.edgeProperty().get());
    };
  }

  private static Sampling sampling(PlanModel model) {
    Sampling before = model.openedProperty().get().map(SweepPlan::sampling).orElse(Sampling.USUAL);
    double typed = model.marginProperty().get() / (double) POINTS;
    double margin = before.stopping().margin();
    Stopping stopping =
        new Stopping(
            Stopping.Kind.valueOf(model.stoppingProperty().get().name()),
            before.stopping().alpha(),
            points(margin) == model.marginProperty().get() ? margin : typed);
    return new Sampling(model.repeatsProperty().get(), stopping, before.edge(), before.seed());
  }

  /** A share in whole points. */
  static int points(double share) {
    return (int) Math.round(share * POINTS);
  }

  /**
   * How many combinations a design makes, reckoned without making them where there may be many.
   *
   * @param axes not of use where the edge is looked for
   */
  public static long combinations(List<Axis> axes, PlanDesign design) {
    return switch (design) {
      case ONE_AT_A_TIME -> 1 + axes.stream().mapToLong(axis -> axis.size() - 1L).sum();
      case EVERY_COMBINATION -> axes.stream().mapToLong(Axis::size).reduce(1, PlanMaking::times);
      case PAIRWISE -> Cells.combinations(axes, new Design.Pairwise());
      case FIND_THE_EDGE -> Threshold.values().length;
    };
  }

  private static long times(long one, long other) {
    return Math.min(Integer.MAX_VALUE, one * other);
  }
}
