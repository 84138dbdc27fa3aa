package assay.run.sweep.work;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Step;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Puts more to a sweep that is there, without sending again what it has. */
final class Extension {
  private Extension() {}

  /** Where it goes, without the simulator's address, which changes from start to start. */
  private static String place(Endpoint endpoint) {
    return endpoint.isSimulated() ? endpoint.name() : endpoint.toString();
  }

  /** What a cell sends. */
  private record Content(
      String prompt,
      List<ReferenceImage> images,
      String endpoint,
      String model,
      Settings settings) {
    static Content of(Cell cell) {
      Configuration sent = cell.setting().configuration();
      Case tested = cell.setting().planned().tested();
      Settings settings = new Settings(sent.thresholds(), sent.output(), cell.setting().later());
      return new Content(
          tested.prompt(), tested.images(), place(sent.endpoint()), sent.model(), settings);
    }
  }

  /** What is sent beside the case. */
  private record Settings(Thresholds thresholds, OutputOptions output, List<Step> later) {}

  /** A case at some levels, as it stands in tables. */
  private record Row(String label, List<String> levels) {
    static Row of(Cell cell) {
      return new Row(cell.setting().planned().label(), cell.levels());
    }
  }

  /**
   * Why a plan is no extension of a sweep; empty if it is one.
   *
   * @param layout of the plan
   * @param isBlocked whether anything of the sweep came back without a picture, judged
   */
  static Optional<Started> obstacle(
      Sweep sweep, Sweep.Layout layout, SweepPlan plan, BooleanSupplier isBlocked) {
    Sweep.Layout before = sweep.head().layout();
    if (!layout.axes().equals(before.axes())
        || layout.design() != before.design()
        || mixes(sweep.cells(), plan.cells())) {
      return Optional.of(new Started.OtherAxes());
    }
    if (plan.terms().way() != sweep.course().terms().way()) {
      return Optional.of(new Started.OtherWay());
    }
    if (!declaresMore(sweep.cells(), plan.cells())) {
      return Optional.empty();
    }
    if (isBlocked.getAsBoolean()) {
      return Optional.of(new Started.AfterBlock());
    }
    return plan.factors().axes().stream().anyMatch(Extension::isDeclaredBefore)
        ? Optional.empty()
        : Optional.of(new Started.OtherAxes());
  }

  /** What is declared before the run, and never a fallback, of a case. */
  private record Declared(
      String label, String prompt, List<ReferenceImage> images, List<Step> later, String endpoint) {
    static Declared of(Cell cell) {
      Case tested = cell.setting().planned().tested();
      return new Declared(
          cell.setting().planned().label(),
          tested.prompt(),
          tested.images(),
          cell.setting().later(),
          place(cell.setting().configuration().endpoint()));
    }
  }

  /** Whether a case that is there would go out otherwise than it was declared, at any level. */
  private static boolean declaresMore(List<Cell> there, List<Cell> planned) {
    Set<String> labels = new HashSet<>();
    Set<Declared> known = new HashSet<>();
    for (Cell cell : there) {
      labels.add(cell.setting().planned().label());
      known.add(Declared.of(cell));
    }
    return planned.stream()
        .filter(cell -> labels.contains(cell.setting().planned().label()))
        .anyMatch(cell -> !known.contains(Declared.of(cell)));
  }

  /** Words, pictures, steps, edit or generate, and where it goes: conduct rules 4 and 5. */
  private static boolean isDeclaredBefore(Axis axis) {
    return switch (axis) {
      case Axis.OfPrompt prompt -> true;
      case Axis.OfFragment fragment -> true;
      case Axis.OfImages images -> true;
      case Axis.OfSteps steps -> true;
      case Axis.OfEditing editing -> true;
      case Axis.OfEndpoint endpoint -> true;
      case Axis.OfThreshold threshold -> false;
      case Axis.OfModel model -> false;
      case Axis.OfAspectRatio ratio -> false;
      case Axis.OfSize size -> false;
    };
  }

  /** Whether a plan has something else in a row that a sweep has already. */
  private static boolean mixes(List<Cell> there, List<Cell> planned) {
    Map<Row, Content> known = new HashMap<>();
    there.forEach(cell -> known.put(Row.of(cell), Content.of(cell)));
    return planned.stream()
        .anyMatch(
            cell -> {
              Content before = known.get(Row.of(cell));
              return before != null && !before.equals(Content.of(cell));
            });
  }

  /** The cells of a plan that a sweep does not have yet, numbered on from those it has. */
  static List<Cell> further(List<Cell> there, List<Cell> planned) {
    Set<Content> known = new HashSet<>();
    there.forEach(cell -> known.add(Content.of(cell)));
    List<Cell> further = new ArrayList<>();
    for (Cell cell : planned) {
      if (known.add(Content.of(cell))) {
        further.add(new Cell(there.size() + further.size() + 1, cell.setting(), cell.levels()));
      }
    }
    return further;
  }
}
