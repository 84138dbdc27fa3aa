package assay.exchange.bundle;

import assay.attempt.Case;
import assay.exchange.bundle.sweep.CellLine;
import assay.exchange.bundle.sweep.SweepLine;
import assay.run.bundle.Declared;
import assay.run.design.Step;
import assay.run.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the words of a person out of a sweep: prompts, labels, tags, the plan, and levels that are
 * words. The same words are always the same placeholder, and a prompt has the one that it has in
 * its attempts. Categories, thresholds, models, sizes and numbers stay.
 */
final class SweepRedaction {
  /** The axes whose levels a person has named. */
  private static final Set<String> IN_WORDS = Set.of("prompt", "fragment", "images", "steps");

  private SweepRedaction() {}

  /** The line without the plan. */
  static SweepLine of(SweepLine line) {
    return new SweepLine(
        line.sweep(),
        line.declared().stream().map(SweepRedaction::of).toList(),
        line.notes(),
        line.cells(),
        line.of());
  }

  private static Declared of(Declared one) {
    Sweep.Layout layout = one.layout();
    return new Declared(
        one.at(),
        new Sweep.Layout(layout.axes(), layout.design(), Redaction.mark("plan", layout.planText())),
        one.course());
  }

  /**
   * The line without words.
   *
   * @param axes what each axis is called
   */
  static CellLine of(CellLine line, List<String> axes) {
    CellLine.Planned planned = line.planned();
    Case tested = planned.tested();
    return new CellLine(
        line.sweep(),
        line.number(),
        new CellLine.Planned(
            Redaction.mark("label", planned.label()),
            new Case(Redaction.placeholder(tested.prompt()), tested.images(), tested.declaration()),
            planned.tags().stream().map(tag -> Redaction.mark("tag", tag)).toList(),
            planned.expected()),
        new CellLine.Sent(
            line.sent().configuration(),
            line.sent().later().stream().map(SweepRedaction::of).toList()),
        levels(line.levels(), axes),
        line.runs());
  }

  private static Step of(Step step) {
    return new Step(
        Redaction.placeholder(step.prompt()), Redaction.mark("purpose", step.purpose()));
  }

  private static List<String> levels(List<String> levels, List<String> axes) {
    List<String> redacted = new ArrayList<>();
    for (int axis = 0; axis < levels.size(); axis++) {
      String level = levels.get(axis);
      redacted.add(IN_WORDS.contains(axes.get(axis)) ? Redaction.mark("level", level) : level);
    }
    return redacted;
  }
}
