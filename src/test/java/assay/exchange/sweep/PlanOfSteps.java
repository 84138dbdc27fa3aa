package assay.exchange.sweep;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.List;

/** A plan of one case and one axis. */
final class PlanOfSteps {
  private PlanOfSteps() {}

  static SweepPlan with(Axis axis) {
    return new SweepPlan(
        "Steps",
        List.of(new PlannedCase("mug", Case.ofPrompt("A mug"))),
        new Configuration(
            PlanMaker.endpoint(0), "model", Thresholds.NOT_SENT, OutputOptions.NOT_SENT),
        new Factors(List.of(axis), new Design.EveryCombination()),
        Sampling.USUAL,
        Terms.USUAL);
  }
}
