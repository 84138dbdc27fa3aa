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
import assay.run.design.PlannedCase;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.List;
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
        LimitsCheck.terms(model.limits(), null));
  }

  /** The configuration that does not vary. */
  private static Configuration base(PlanModel model, Endpoint endpoint) {
    Thresholds thresholds = Thresholds.NOT_SENT;
    for (HarmCategory category : model.categoriesProperty().get()) {
      Threshold first = model.thresholds(category).first().orElse(null);
      thresholds = thresholds.with(category, first);
    }
    OutputOptions output =
        new OutputOptions(
            model.ratios().first().orElse(null), model.sizes().first().orElse(null), null, null);
    return new Configuration(endpoint, model.models().first(), thresholds, output);
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
    Stopping never = Stopping.NEVER_EARLY;
    Stopping stopping =
        new Stopping(
            Stopping.Kind.valueOf(model.stoppingProperty().get().name()),
            never.alpha(),
            model.marginProperty().get() / (double) POINTS);
    return new Sampling(
        model.repeatsProperty().get(), stopping, Sampling.USUAL.edge(), Sampling.USUAL.seed());
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
