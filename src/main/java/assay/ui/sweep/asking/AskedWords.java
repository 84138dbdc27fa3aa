package assay.ui.sweep.asking;

import assay.attempt.Declaration.Minors;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.text.Texts;
import java.util.List;

/** The questions about cases, in words. Pure. */
final class AskedWords {
  /** The answers about minors, in the order in which they are offered. */
  static final List<Minors> MINORS = List.of(Minors.NO, Minors.YES, Minors.NOT_SURE);

  private final Texts texts;

  AskedWords(Texts texts) {
    this.texts = texts;
  }

  /** Whether a minor is shown or mentioned, with an answer of {@link #MINORS} for each. */
  Asked minors(SweepPlan plan, List<PlannedCase> open) {
    return new Asked(
        words("compose.minors.heading", "sweep.minors", plan),
        open.stream().map(AskedWords::one).toList(),
        MINORS.stream().map(one -> texts.of("compose.minors." + one)).toList());
  }

  /** Whether the pictures may be used: yes, or leave the case out. */
  Asked rights(SweepPlan plan, List<PlannedCase> open) {
    return new Asked(
        words("sweep.rights.title", "sweep.rights", plan),
        open.stream().map(AskedWords::one).toList(),
        List.of(texts.of("sweep.rights.yes"), texts.of("sweep.rights.no")));
  }

  /** What the axes make of a case is asked about with it. */
  private Asked.Words words(String title, String about, SweepPlan plan) {
    boolean declares = plan.factors().axes().stream().anyMatch(AskedWords::changesCases);
    String message = texts.of(about + ".message");
    return new Asked.Words(
        texts.of(title),
        declares ? message + " " + texts.of("sweep.asked.axes") : message,
        texts.of(about + ".all"),
        texts.of("sweep.asked.yes"));
  }

  private static boolean changesCases(Axis axis) {
    return axis instanceof Axis.OfPrompt
        || axis instanceof Axis.OfFragment
        || axis instanceof Axis.OfImages
        || axis instanceof Axis.OfSteps;
  }

  private static Asked.One one(PlannedCase one) {
    return new Asked.One(
        one.label(),
        one.tested().prompt(),
        one.tested().images().isEmpty() ? null : one.tested().images().getFirst().sha256());
  }
}
