package assay.ui.sweep.extend;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the plan of a sweep again from what is kept of it, so that it can go on with more repeats
 * or another budget. Pure.
 */
final class Extending {
  private final Sweep sweep;

  Extending(Sweep sweep) {
    this.sweep = sweep;
  }

  Sweep sweep() {
    return sweep;
  }

  /**
   * Whether it can be made again: not where the prompt, the words after it, the images or the steps
   * vary, which are not kept by themselves.
   */
  boolean isPossible() {
    return axes(Map.of()).isPresent();
  }

  /** The plan with more; it is possible. */
  SweepPlan plan(More more) {
    Terms terms = sweep.course().terms();
    Budget budget = terms.budget();
    List<PlannedCase> cases = new ArrayList<>(cases());
    cases.addAll(more.cases());
    return new SweepPlan(
        sweep.head().name(),
        cases,
        base(),
        new Factors(axes(more.levels()).orElseThrow(), design()),
        sweep.course().sampling().times(more.repeats()),
        new Terms(
            terms.pace(),
            new Budget(more.dollars(), budget.assumption(), budget.requests(), budget.minutes()),
            terms.caps(),
            terms.way(),
            terms.purpose()));
  }

  private Optional<List<Axis>> axes(Map<Integer, List<String>> further) {
    List<Axis> axes = new ArrayList<>();
    List<String> names = sweep.head().layout().axes();
    for (int axis = 0; axis < names.size(); axis++) {
      Set<String> levels = new LinkedHashSet<>(levels(sweep, axis));
      levels.addAll(further.getOrDefault(axis, List.of()));
      Optional<Axis> made = axis(names.get(axis), List.copyOf(levels));
      if (made.isEmpty()) {
        return Optional.empty();
      }
      axes.add(made.get());
    }
    return Optional.of(axes);
  }

  private Configuration base() {
    return sweep.cells().getFirst().setting().configuration();
  }

  /** The levels that an axis has, as cells call them. */
  static List<String> levels(Sweep sweep, int axis) {
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

  /** Those of these cases that a sweep does not have, each with a label of its own there. */
  static List<PlannedCase> further(Sweep sweep, List<PlannedCase> cases) {
    Set<List<Object>> there = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (PlannedCase one : new Extending(sweep).cases()) {
      there.add(content(one));
      labels.add(one.label());
    }
    List<PlannedCase> further = new ArrayList<>();
    for (PlannedCase one : cases) {
      if (there.add(content(one))) {
        String label = one.label();
        for (int number = 2; !labels.add(label); number++) {
          label = one.label() + " (" + number + ")";
        }
        further.add(new PlannedCase(label, one.tested(), one.tags(), one.expected()));
      }
    }
    return further;
  }

  private static List<Object> content(PlannedCase one) {
    return List.of(one.tested().prompt(), one.tested().images());
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
      case "fragment", "prompt", "images", "steps" -> Optional.empty();
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
    List<HarmCategory> categories = categories(name);
    return categories.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Axis.OfThreshold(categories, levels.stream().map(Threshold::ofWireName).toList()));
  }

  /** The categories whose threshold an axis is, in their order; empty if it is another axis. */
  static List<HarmCategory> categories(String axis) {
    List<Optional<HarmCategory>> all =
        Arrays.stream(axis.split(" \\+ ", -1)).map(HarmCategory::ofWireName).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).toList()
        : List.of();
  }
}
