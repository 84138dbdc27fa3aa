package assay.exchange.sweep;

import assay.exchange.Plan;
import assay.exchange.PlanDraft;
import assay.exchange.PlanKey;
import assay.exchange.PlanNode.Named;
import assay.exchange.Problem;
import assay.exchange.sweep.SweepDraft.DraftAxis;
import assay.exchange.sweep.SweepDraft.DraftFactors;
import assay.exchange.sweep.SweepDraft.Known;
import assay.run.design.Axis;
import assay.run.sweep.Sweep.Course;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes a draft of the keys of a plan, and tells all that is wrong. For one thread and one plan.
 */
final class SweepReader {
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final SweepValues values = new SweepValues(problems::add);
  private final PlanDraft base = new PlanDraft();
  private final Section root;

  /**
   * @param folder what relative names start from
   */
  SweepReader(Path folder, Named root) {
    this.folder = folder;
    this.root = Section.of("", root, SweepKeys.ROOT, problems::add);
  }

  /**
   * The draft; of use only if there is no problem.
   *
   * @param usualName how it is called if it does not say it
   */
  SweepDraft draft(String usualName) {
    String name = root.value(SweepKeys.NAME, values.plain()::name);
    Plan said = base();
    CasesReader cases = new CasesReader(folder, problems::add, said.course().stated());
    root.need(SweepKeys.CASES);
    cases.read(root.items(SweepKeys.CASES, SweepPlan.MOST_CELLS));
    if (root.has(SweepKeys.CASES) && cases.cases().isEmpty() && problems().isEmpty()) {
      root.tell(SweepKeys.CASES, "exchange.sweep.no-cases");
    }
    Section edge = root.section(SweepKeys.EDGE_SECTION, SweepKeys.EDGE);
    DesignKind design = design();
    DraftFactors factors =
        new FactorsReader(root, edge, values, problems::add, folder).factors(design);
    Course course =
        new CourseReader(root, edge, values).course(design, said.course().stated().purpose());
    if (course.terms().way() == Terms.Way.BATCH
        && factors.axes().stream().anyMatch(SweepReader::isOfSteps)) {
      root.tell(root.at("way"), "exchange.sweep.steps-in-batch");
    }
    return new SweepDraft(
        Objects.requireNonNullElse(name, usualName),
        cases.cases(),
        said,
        factors,
        course,
        cases.sets());
  }

  private static boolean isOfSteps(DraftAxis axis) {
    return axis instanceof Known known && known.axis() instanceof Axis.OfSteps;
  }

  /** The design that is named; the plainest if none is. */
  private DesignKind design() {
    DesignKind kind =
        root.value(
            SweepKeys.DESIGN, (where, text) -> values.word(where, text, DesignKind.values()));
    return Objects.requireNonNullElse(kind, DesignKind.ONE_AT_A_TIME);
  }

  /** What is the same for all. */
  private Plan base() {
    for (PlanKey key : SweepKeys.BASE) {
      root.value(
          key.inFile(),
          (where, text) -> {
            base.put(key, where, text);
            return text;
          });
    }
    root.named("thresholds", base::threshold);
    root.named("methods", base::method);
    root.named("labels", base::label);
    return base.plan();
  }

  /** What is wrong, the base first. */
  List<Problem> problems() {
    return Stream.concat(base.problems().stream(), problems.stream()).toList();
  }
}
