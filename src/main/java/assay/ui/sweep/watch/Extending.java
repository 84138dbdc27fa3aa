package assay.ui.sweep.watch;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Factors;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a sweep again from what is kept of it, so that it can go on with more repeats
 * or another budget. Pure.
 */
final class Extending {
  private final Sweep sweep;

  Extending(Sweep sweep) {
    this.sweep = sweep;
  }

  /**
   * The plan with so many repeats and this budget.
   *
   * @param dollars null for none
   * @return empty where the prompt, the words after it or the images vary, which are not kept by
   *     themselves
   */
  Optional<SweepPlan> plan(int repeats, @Nullable BigDecimal dollars) {
    List<Axis> axes = new ArrayList<>();
    List<String> names = sweep.head().layout().axes();
    for (int axis = 0; axis < names.size(); axis++) {
      Optional<Axis> made = axis(names.get(axis), levels(axis));
      if (made.isEmpty()) {
        return Optional.empty();
      }
      axes.add(made.get());
    }
    Terms terms = sweep.course().terms();
    Budget budget = terms.budget();
    return Optional.of(
        new SweepPlan(
            sweep.head().name(),
            cases(),
            base(),
            new Factors(axes, design()),
            sweep.course().sampling().times(repeats),
            new Terms(
                terms.pace(),
                new Budget(dollars, budget.assumption(), budget.requests(), budget.minutes()),
                terms.caps(),
                terms.way(),
                terms.purpose())));
  }

  private Configuration base() {
    return sweep.cells().getFirst().setting().configuration();
  }

  private List<String> levels(int axis) {
    Set<String> levels = new LinkedHashSet<>();
    sweep.cells().stream()
        .map(cell -> cell.levels().get(axis))
        .filter(level -> !level.isEmpty())
        .forEach(levels::add);
    return List.copyOf(levels);
  }

  /** Of a case with and without its pictures, the one with them. */
  private List<PlannedCase> cases() {
    Map<String, PlannedCase> cases = new LinkedHashMap<>();
    for (Cell cell : sweep.cells()) {
      PlannedCase one = cell.setting().planned();
      cases.merge(one.label(), one, (a, b) -> images(a.tested()) >= images(b.tested()) ? a : b);
    }
    return List.copyOf(cases.values());
  }

  private static int images(Case tested) {
    return tested.images().size();
  }

  private Design design() {
    return switch (sweep.head().layout().design()) {
      case ONE_AT_A_TIME -> new Design.OneAtATime();
      case EVERY_COMBINATION -> new Design.EveryCombination();
      case PAIRWISE -> new Design.Pairwise();
      case FIND_THE_EDGE ->
          new Design.FindTheEdge(
              HarmCategory.ofWireName(sweep.head().layout().axes().getFirst()).orElseThrow());
    };
  }

  private Optional<Axis> axis(String name, List<String> levels) {
    return switch (name) {
      case "model" -> Optional.of(new Axis.OfModel(levels));
      case "aspectRatio" ->
          Optional.of(
              new Axis.OfAspectRatio(levels.stream().map(AspectRatio::ofWireName).toList()));
      case "imageSize" ->
          Optional.of(new Axis.OfSize(levels.stream().map(Size::ofWireName).toList()));
      case "editing" ->
          Optional.of(
              new Axis.OfEditing(levels.stream().map(Axis.OfEditing.Editing::valueOf).toList()));
      case "endpoint" -> Optional.of(new Axis.OfEndpoint(endpoints()));
      case "fragment", "prompt", "images" -> Optional.empty();
      default -> threshold(name, levels);
    };
  }

  private List<Endpoint> endpoints() {
    Map<String, Endpoint> all = new LinkedHashMap<>();
    for (Cell cell : sweep.cells()) {
      Endpoint endpoint = cell.setting().configuration().endpoint();
      all.putIfAbsent(endpoint.name(), endpoint);
    }
    return List.copyOf(all.values());
  }

  private static Optional<Axis> threshold(String name, List<String> levels) {
    List<HarmCategory> categories =
        Arrays.stream(name.split(" \\+ ", -1))
            .map(HarmCategory::ofWireName)
            .flatMap(Optional::stream)
            .toList();
    return categories.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Axis.OfThreshold(categories, levels.stream().map(Threshold::ofWireName).toList()));
  }
}
